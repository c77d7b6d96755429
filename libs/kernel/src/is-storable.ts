// eslint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Can PostgreSQL keep this text? NUL it cannot, and a lone surrogate is not text. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
