const LENGTH = 64;

/** The address of a resource: the words of its title, and the end of its id so that two titles alike never meet. */
export function slugOf(title: string, id: string): string {
  const words = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').toLowerCase();
  const slug = words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH)
    .replace(/^-+|-+$/g, '');
  return `${slug || 'fiche'}-${id.slice(-6)}`;
}
