import { plainText, renderMarkdown } from '@servante/markdown';
import { listOf, MARKDOWN_FIELDS, type MarkdownField, type ResourceContent } from './content';

/** The Markdown fields of a content, rendered once when it is written; steps have one entry each. */
export type ContentHtml = Partial<Record<MarkdownField, string[]>>;

export function renderContent(content: ResourceContent): ContentHtml {
  const html: ContentHtml = {};
  for (const field of MARKDOWN_FIELDS) {
    const sources = listOf(content[field]);
    if (sources.length > 0) html[field] = sources.map(renderMarkdown);
  }
  return html;
}

/** All the words of a rendered content, in reading order. */
export function textOf(html: ContentHtml): string {
  return MARKDOWN_FIELDS.flatMap((field) => html[field] ?? [])
    .map(plainText)
    .join('\n');
}
