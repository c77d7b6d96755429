import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT = 2000;
const SILENCE = 6000;

/** Touches a file every two seconds, for those who share the folder but cannot see our process (another container). */
export function keepBeating(file: string): () => void {
  const beat = () => fs.utimes(file, new Date(), new Date(), () => undefined);
  const timer = setInterval(beat, BEAT).unref();
  return () => clearInterval(timer);
}

/** Is somebody touching this file? A recent one is watched for a few seconds: its owner may just have been killed. */
export async function stillBeats(file: string): Promise<boolean> {
  const last = touchedAt(file);
  if (Date.now() - last > 60_000) return false;
  for (let waited = 0; waited < SILENCE; waited += 250) {
    await sleep(250);
    const now = touchedAt(file);
    if (now !== last) return now > 0; // zero: released while we watched
  }
  return false;
}

function touchedAt(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
