import { amendConfig } from '@servante/config';

// the same start, with the outbox alone to empty: what `ROLE=worker npm start` does
amendConfig({ role: 'worker' });
await import('../../servante/src/main');
