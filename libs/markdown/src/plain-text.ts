import sanitizeHtml from 'sanitize-html';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

/** The words of a rendered text, for search and for extracts. */
export function plainText(html: string): string {
  const separated = html.replace(/<\/(p|li|h\d|td|th|pre|blockquote)>|<br\s*\/?>/g, ' $&');
  const text = sanitizeHtml(separated, { allowedTags: [], allowedAttributes: {} });
  return text
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
