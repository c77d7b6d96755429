import type { MarkedText } from './marked-text';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Safe HTML: the text escaped, the marks as <mark>. */
export function markedHtml({ text, marks }: MarkedText): string {
  let html = '';
  let at = 0;
  for (const [start, end] of marks) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at));
}
