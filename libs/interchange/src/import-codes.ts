import { Injectable } from '@nestjs/common';
import { CandidateTerms, Vocabularies } from '@servante/members';
import { CODE_FIELDS, type CodeField, type ContentField, type ImportedResource, listOf } from '@servante/resources';
import { KnownLicences } from './known-licences';

/** Kept word for word when the pick-list lacks them: a licence is a legal text, a language a standard. */
const WORD_FOR_WORD: readonly CodeField[] = ['licence', 'language'];

/** Puts the codes of this community's pick-lists in the place of the labels that a file may use. */
@Injectable()
export class ImportCodes {
  constructor(
    private readonly candidates: CandidateTerms,
    private readonly vocabularies: Vocabularies,
    private readonly licences: KnownLicences,
  ) {}

  /** What a list lacks becomes a candidate term, for a moderator to adopt or merge. */
  async settle(resources: readonly ImportedResource[]): Promise<void> {
    await this.vocabularies.ready();
    for (const field of Object.keys(CODE_FIELDS) as CodeField[]) {
      const labels = [...new Set(resources.flatMap(({ content }) => listOf(content[field])))];
      if (labels.length === 0) continue;
      const codes = await this.codesFor(field, labels);
      const codeOf = new Map(labels.map((label, i) => [label, codes[i] ?? label]));
      for (const { content } of resources) replace(content, field, codeOf);
    }
  }

  private async codesFor(field: CodeField, labels: string[]): Promise<string[]> {
    if (field === 'licence') return Promise.all(labels.map((label) => this.licences.codeOf(label)));
    const vocabulary = CODE_FIELDS[field];
    if (WORD_FOR_WORD.includes(field)) return labels.map((label) => this.vocabularies.find(vocabulary, label)?.code ?? label);
    return this.candidates.codesFor(vocabulary, labels, null);
  }
}

function replace(content: Partial<Record<ContentField, unknown>>, field: CodeField, codeOf: ReadonlyMap<string, string>): void {
  const value = content[field];
  const codes = listOf(value as string | string[] | undefined).map((label) => codeOf.get(label) ?? label);
  if (Array.isArray(value)) content[field] = [...new Set(codes)];
  else if (value !== undefined) content[field] = codes[0];
}
