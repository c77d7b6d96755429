import pg from 'pg';

type Parse = (text: string) => unknown;

const TIMESTAMPTZ: number = pg.types.builtins.TIMESTAMPTZ;
const TEXT_LIST = 1009;
// the driver's own types only know its own list of oids
const usualParserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parse;

/** The usual shapes of dates and lists are read several times faster here; anything else goes to the general parsers. */
const parsers = new Map<number, Parse>([
  [TIMESTAMPTZ, (text) => (isUtc.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : usualDate(text))],
  [TEXT_LIST, (text) => (isIntricate.test(text) ? usualList(text) : text === '{}' ? [] : text.slice(1, -1).split(','))],
]);
const usualDate = usualParserOf(TIMESTAMPTZ);
const usualList = usualParserOf(TEXT_LIST);
const isUtc = /^\d{4}-.{14,21}\+00$/;
/** Quotes, nulls, lists of lists. */
const isIntricate = /["\\]|NULL|^.+\{/;

/** For the option `types` of a pool. */
export const cheapTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? usualParserOf(oid, format),
};
