import {
  CODE_FIELDS,
  type CodeField,
  type ContentField,
  type ImportedResource,
  MARKDOWN_FIELDS,
  type ResourceContent,
  ResourceKind,
  ResourceStatus,
  Visibility,
} from '@servante/resources';
import { LineProblem } from './line-problem';
import { RecordFields } from './record-fields';

/** Wider than what members may type: what comes from elsewhere was written under other rules. */
const LONGEST = { id: 200, title: 300, summary: 1_000, markdown: 100_000, code: 120, word: 200 };
const MOST = { values: 50, steps: 200 };
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

const LISTS: readonly ContentField[] = ['themes', 'professions', 'audiences', 'involvement', 'costNatures', 'obstacles'];
const PRACTICE_ONLY: readonly ContentField[] = [
  ...(['outcome', 'startingPoint', 'steps', 'means', 'obstacles', 'whatGotStuck'] as const),
  ...(['lessons', 'avoidIf', 'transferConditions'] as const),
];
const TOOL_ONLY: readonly ContentField[] = [
  ...(['format', 'toolUrl', 'openness', 'hosting', 'dataExport', 'personalData', 'alternatives', 'howTo'] as const),
];
const KINDS = ['PRACTICE', 'PRATIQUE', 'TOOL', 'OUTIL'] as const;
/** The names that the files of others use for a field of ours. */
const ALIASES: Partial<Record<ContentField, string>> = { language: 'lang', licence: 'license' };

/** A line of a file as the resource it stands for; codes may still be labels. Throws a LineProblem. */
export function readRecord(record: unknown): ImportedResource {
  const fields = new RecordFields(record);
  const externalId = fields.needed('externalId', LONGEST.id);
  const kind = kindOf(fields);
  const createdAt = fields.date('createdAt') ?? new Date();
  return {
    ...{ externalId, kind, createdAt },
    content: contentOf(fields, kind),
    creditedAuthors: fields.set('authors', MOST.values, LONGEST.word) ?? [],
    sourceUrl: fields.url('sourceUrl') ?? null,
    status: statusOf(fields),
    visibility: fields.choice('visibility', Object.values(Visibility)) ?? Visibility.PUBLIC,
    example: fields.flag('example'),
    publishedAt: fields.date('publishedAt') ?? createdAt,
  };
}

function kindOf(fields: RecordFields): ResourceKind {
  const kind = fields.choice('kind', KINDS);
  if (!kind) throw new LineProblem('MISSING', 'kind');
  return kind === 'TOOL' || kind === 'OUTIL' ? ResourceKind.TOOL : ResourceKind.PRACTICE;
}

function statusOf(fields: RecordFields): ResourceStatus {
  const status = fields.choice('status', Object.values(ResourceStatus)) ?? ResourceStatus.PUBLISHED;
  if (status === ResourceStatus.DRAFT) throw new LineProblem('DRAFT');
  return status;
}

function contentOf(fields: RecordFields, kind: ResourceKind): ResourceContent {
  refuseForeign(fields, kind === ResourceKind.TOOL ? PRACTICE_ONLY : TOOL_ONLY);
  const content: Record<string, unknown> = {
    title: fields.needed('title', LONGEST.title).replace(/\s+/g, ' '),
    summary: fields.text('summary', LONGEST.summary),
    tags: fields.set('tags', MOST.values, LONGEST.word),
    toolUrl: fields.url('toolUrl'),
    references: fields.records('references', MOST.values, referenceOf),
  };
  for (const field of Object.keys(CODE_FIELDS) as CodeField[]) content[field] = codesOf(fields, field);
  for (const field of MARKDOWN_FIELDS) {
    content[field] = field === 'steps' ? fields.texts(field, MOST.steps, LONGEST.markdown) : fields.text(field, LONGEST.markdown);
  }
  content.language ??= 'fr';
  if (!LANGUAGE.test(String(content.language))) throw new LineProblem('UNKNOWN_VALUE', 'lang');
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as unknown as ResourceContent;
}

function codesOf(fields: RecordFields, field: CodeField): string | string[] | undefined {
  if (LISTS.includes(field)) return fields.set(field, MOST.values, LONGEST.code);
  const alias = ALIASES[field];
  return fields.text(alias !== undefined && fields.has(alias) ? alias : field, LONGEST.code);
}

function referenceOf(reference: RecordFields): { title: string; url: string } {
  const url = reference.url('url');
  if (url === undefined) throw new LineProblem('MISSING', 'references.url');
  return { title: reference.text('title', LONGEST.title) ?? url, url };
}

function refuseForeign(fields: RecordFields, foreign: readonly ContentField[]): void {
  const found = foreign.find((field) => fields.has(field));
  if (found) throw new LineProblem('NOT_FOR_THIS_KIND', found);
}
