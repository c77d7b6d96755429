import { expect, test } from '@jest/globals';
import pg from 'pg';
import { cheapTypes } from './cheap-types';

const read = (oid: number, text: string) => cheapTypes.getTypeParser(oid)(text);
const usualParserOf = pg.types.getTypeParser as (oid: number) => (text: string) => unknown;
const usual = (oid: number, text: string) => usualParserOf(oid)(text);

test.each([
  '2025-01-31 09:05:07+00',
  '2025-01-31 09:05:07.1+00',
  '2025-01-31 09:05:07.123+00',
  '2025-01-31 09:05:07.123456+00',
  '2025-01-31 09:05:07.12+02',
  '2025-01-31 09:05:07.12-03:30',
  '12025-01-31 09:05:07+00',
  '0044-03-15 12:00:00+00 BC',
  'infinity',
])('reads the date %s as the general parser does', (text) => expect(read(1184, text)).toEqual(usual(1184, text)));

test.each(['{}', '{a}', '{a,b-c}', '{"a,b",c}', '{"",NULL,"NULL"}', '{"\\"",d}', '{NULLE}', '{"é è"}', '{{a,b},{c,d}}'])(
  'reads the list %s as the general parser does',
  (text) => expect(read(1009, text)).toEqual(usual(1009, text)),
);

test('leaves other types alone', () => expect(cheapTypes.getTypeParser(23)).toBe(usualParserOf(23)));
