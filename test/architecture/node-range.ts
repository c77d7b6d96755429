type Version = [number, number, number];

/** Whether a version of Node is in the range of an `engines` field (`^20.19.0 || >=22.12.0`); the forms that packages use. */
export function fits(version: string, range: string): boolean {
  const asked = versionOf(version);
  return range.split('||').some((part) => comparators(part).every((one) => holds(asked, one)));
}

function comparators(part: string): string[] {
  return part
    .replace(/(>=|<=|>|<|\^|~|=)\s+/g, '$1')
    .trim()
    .split(/\s+/);
}

function holds(asked: Version, comparator: string): boolean {
  const [, operator = '', text = ''] = /^(>=|<=|>|<|\^|~|=)?v?(.*)$/.exec(comparator) ?? [];
  const bound = versionOf(text);
  const order = compare(asked, bound);
  if (operator === '>=') return order >= 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  const precision = operator === '^' ? 1 : operator === '~' ? 2 : text.split('.').filter((digits) => /^\d+$/.test(digits)).length;
  return order >= 0 && asked.slice(0, precision).every((digits, i) => digits === bound[i]);
}

function versionOf(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map((digits) => Number.parseInt(digits, 10) || 0);
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
