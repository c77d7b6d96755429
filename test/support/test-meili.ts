/** The Meilisearch of this run, with an index of one's own; null where no binary exists for the machine. */
export function testMeili(index: string): { url: string; key: string; index: string } | null {
  const given = process.env.SERVANTE_TEST_MEILI;
  return given ? { ...(JSON.parse(given) as { url: string; key: string }), index } : null;
}
