import type { SeedDemo } from '@servante/world';

/** The very first start of an empty library receives the French examples; never again after that, even once they are cleared. */
export async function offerDemo(demo: SeedDemo, onStep: (text: string) => void): Promise<void> {
  if (!(await demo.isWanted())) return;
  const seeded = await demo.seed();
  if (seeded) onStep(`Démonstration : ${seeded.resources} fiches et ${seeded.members} membres inventés`);
}
