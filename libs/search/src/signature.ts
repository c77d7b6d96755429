/** How many terms a signature keeps: enough for ranking, little enough to be read sixty at a time. */
const TERMS = 64;
/** Weights are kept in tenths. */
const PRECISION = 10;

/** The heaviest terms of a document, and its signature: "billet:82 tarif:41 …". */
export function signatureOf(weights: Map<string, number>): { core: string[]; signature: string } {
  const heaviest = [...weights].sort((a, b) => b[1] - a[1]).slice(0, TERMS);
  const signature = heaviest.map(([term, weight]) => ` ${term}:${Math.max(1, Math.round(weight * PRECISION))}`).join('');
  return { core: heaviest.map(([term]) => term), signature };
}

/** The weight of a term in a signature, 0 when it is not there. Looking for the few terms of a query is faster than reading it all. */
export function weightIn(signature: string, term: string): number {
  const at = signature.indexOf(` ${term}:`);
  return at < 0 ? 0 : weightAt(signature, at + term.length + 1);
}

/** The terms that begin so, with their weights. */
export function termsStarting(signature: string, start: string): [term: string, weight: number][] {
  const found: [string, number][] = [];
  for (let at = signature.indexOf(` ${start}`); at >= 0; at = signature.indexOf(` ${start}`, at + 1)) {
    const colon = signature.indexOf(':', at);
    found.push([signature.slice(at + 1, colon), weightAt(signature, colon)]);
  }
  return found;
}

function weightAt(signature: string, colon: number): number {
  const end = signature.indexOf(' ', colon);
  return Number(signature.slice(colon + 1, end < 0 ? undefined : end));
}
