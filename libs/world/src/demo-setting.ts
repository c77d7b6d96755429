import type { Setting } from '@servante/access';

/** Were the examples offered to this library? They come once: who cleared them does not want them back at the next start. */
export const DEMO: Setting<{ isOffered: boolean }> = { key: 'demo', byDefault: { isOffered: false } };
