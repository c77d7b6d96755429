/** What `doctor` saw, and what to do about it when it is not fine. */
export interface Finding {
  check: string;
  isFine: boolean;
  sentence: string;
}

/** One sentence when it is so, another one when it is not. */
export function finding(check: string, isFine: boolean, fine: string, wrong: string): Finding {
  return { check, isFine, sentence: isFine ? fine : wrong };
}
