import { Markdown } from '@servante/markdown';
import { attributionOf, MARKDOWN_FIELDS, type Resource, ResourceKind } from '@servante/resources';
import { wordsIn } from '@servante/words';

/** A resource as a Markdown file: front matter, the text as it was written, and the credit line that its licence asks for. */
export function markdownFile(resource: Resource, authors: string[], url: string): string {
  const { sections } = wordsIn('fr').interchange;
  const texts = MARKDOWN_FIELDS.flatMap((field) => {
    const text = textOf((resource as unknown as Record<string, unknown>)[field]);
    return text === '' ? [] : [field === 'body' ? text : `## ${sections[field]}\n\n${text}`];
  });
  const references = resource.references.map(({ title, url: address }) => `- [${title}](<${address}>)`);
  return [
    `---\n${frontMatter(resource, authors)}\n---`,
    `# ${resource.title}`,
    ...(resource.summary ? [`> ${resource.summary.replaceAll('\n', '\n> ')}`] : []),
    ...texts,
    ...(references.length > 0 ? [`## ${sections.references}\n\n${references.join('\n')}`] : []),
    `---\n\n${sections.reuse} : ${attributionOf(resource, authors, url).markdown}\n`,
  ].join('\n\n');
}

/** A JSON string is a YAML string: nothing in a title can end the front matter or mean something in it. */
function frontMatter(resource: Resource, authors: string[]): string {
  const { kind, themes, tags, licence, language, sourceUrl, publishedAt } = resource;
  const verdict = 'outcome' in resource ? resource.outcome : 'format' in resource ? resource.format : null;
  const fields: Record<string, unknown> = {
    title: resource.title,
    externalId: resource.externalId ?? resource.id,
    kind: kind.toLowerCase(),
    ...{ authors, themes: themes.map(({ label }) => label), tags },
    [kind === ResourceKind.TOOL ? 'format' : 'outcome']: (verdict as { label: string } | null)?.label,
    license: licence?.code,
    lang: language?.code,
    sourceUrl,
    publishedAt: publishedAt?.toISOString(),
    example: resource.isExample || undefined,
  };
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return said.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n');
}

function textOf(value: unknown): string {
  if (value instanceof Markdown) return value.source;
  if (!Array.isArray(value)) return '';
  return value.map((step, i) => `${i + 1}. ${(step as Markdown).source.replaceAll('\n', '\n   ')}`).join('\n');
}
