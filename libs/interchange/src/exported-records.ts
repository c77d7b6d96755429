import { Injectable } from '@nestjs/common';
import { TermStatus, Vocabularies } from '@servante/members';
import { CODE_FIELDS, type CodeField, ResourceStatus, Visibility } from '@servante/resources';
import type { ExportedRow } from './export-rows';

/** One resource in the shape that an import reads; what an import takes for granted is left out. */
@Injectable()
export class ExportedRecords {
  constructor(private readonly vocabularies: Vocabularies) {}

  /** Call `vocabularies.ready` before. */
  of({ record, authors }: ExportedRow): Record<string, unknown> {
    const { title, summary, body, language, licence, tags, themes, ...rest } = this.labelled(record.content);
    const publishedAt = record.publishedAt ?? record.createdAt;
    return withoutBlanks({
      externalId: record.externalId ?? record.id,
      kind: record.kind.toLowerCase(),
      lang: language,
      ...{ title, summary, body, tags, themes, authors },
      license: licence,
      sourceUrl: record.sourceUrl,
      createdAt: record.createdAt.toISOString(),
      publishedAt: publishedAt.getTime() === record.createdAt.getTime() ? undefined : publishedAt.toISOString(),
      status: record.status === ResourceStatus.PUBLISHED ? undefined : record.status.toLowerCase(),
      visibility: record.visibility === Visibility.PUBLIC ? undefined : record.visibility.toLowerCase(),
      example: record.example || undefined,
      ...Object.fromEntries(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))),
    });
  }

  /** A code that nobody has adopted yet means nothing elsewhere: its label leaves in its place. */
  private labelled(content: object): Record<string, unknown> {
    const fields: Record<string, unknown> = { ...content };
    for (const [field, vocabulary] of Object.entries(CODE_FIELDS) as [CodeField, string][]) {
      const value = fields[field];
      if (Array.isArray(value)) fields[field] = value.map((code: string) => this.portable(vocabulary, code));
      else if (typeof value === 'string') fields[field] = this.portable(vocabulary, value);
    }
    return fields;
  }

  private portable(vocabulary: string, code: string): string {
    const term = this.vocabularies.term(vocabulary, code, 'fr');
    return term.status === TermStatus.CANDIDATE ? term.label : code;
  }
}

function withoutBlanks(record: Record<string, unknown>): Record<string, unknown> {
  const isSaid = (value: unknown) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isSaid(value)));
}
