import { Transform } from 'node:stream';

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** Windows line ends as single line feeds: the parser counts those of a quoted cell twice. */
export function lineFeeds(): Transform {
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const whole = Buffer.concat([held, chunk]);
      // the last byte waits: what follows it may be in the next chunk
      const isCut = whole.at(-1) === CARRIAGE_RETURN;
      held = isCut ? Buffer.from([CARRIAGE_RETURN]) : Buffer.alloc(0);
      const bytes = isCut ? whole.subarray(0, -1) : whole;
      done(
        null,
        bytes.filter((byte, i) => byte !== CARRIAGE_RETURN || bytes[i + 1] !== LINE_FEED),
      );
    },
    flush: (done) => done(null, held),
  });
}
