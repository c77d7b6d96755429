import type { Ranked } from './rank';
import type { EngineAnswer, FoundHit } from './search-engine';

/** More would be noise. */
const MOST_WEAK = 10;

interface Window {
  ranked: Ranked[];
  /** How many documents have every word, and how many of them are among the ranked ones. */
  whole: number;
  wholeRanked: number;
  limit: number;
  offset: number;
  /** The ids that follow the ranked ones, in the engine's order; asked for deep pages only. */
  after: () => Promise<string[]>;
}

/** A page of what answers; the last one is followed by what may help. Pages never overlap: the ranked window is always the same. */
export async function pageOf({
  ranked,
  whole,
  wholeRanked,
  limit,
  offset,
  after,
}: Window): Promise<Omit<EngineAnswer, 'facets'>> {
  const strong: FoundHit[] = ranked.filter(({ isStrong }) => isStrong).map(({ id }) => ({ id, weak: false }));
  const weak: FoundHit[] = ranked.filter(({ isStrong }) => !isStrong).map(({ id }) => ({ id, weak: true }));
  const total = strong.length + Math.max(0, whole - wholeRanked);
  const end = offset + limit;
  if (end > strong.length && total > strong.length) {
    const known = new Set(ranked.map(({ id }) => id));
    strong.push(...(await after()).filter((id) => !known.has(id)).map((id) => ({ id, weak: false })));
  }
  const isLast = end >= strong.length;
  const hits = strong.slice(offset, end);
  return {
    hits: isLast && offset <= strong.length ? [...hits, ...weak.slice(0, MOST_WEAK)] : hits,
    total,
    next: isLast ? null : end,
  };
}
