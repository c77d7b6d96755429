/** The same numbers at every run: 0 ≤ n < 1. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

export const oneOf = (list, random) => list[Math.floor(list.length * random())];
