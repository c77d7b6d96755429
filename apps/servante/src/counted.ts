/** “1 ligne refusée”, “1 212 nouvelles fiches”: in French, one is singular, and so is none. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('fr')} ${count > 1 ? many : one}`;
}
