import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { Vocabularies } from './vocabularies';

/** Finds the code of a label, or makes a candidate term of it for a moderator to adopt or merge. */
@Injectable()
export class CandidateTerms {
  constructor(
    private readonly db: Db,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** One code per label, in order. */
  async codesFor(vocabulary: string, labels: readonly string[], proposedBy: string | null): Promise<string[]> {
    await this.vocabularies.ready();
    const codes = labels.map((label) => this.vocabularies.find(vocabulary, label)?.code ?? candidateCode(label));
    const missing = labels
      .map((label, i) => ({ code: codes[i] as string, label }))
      .filter(({ code }) => !this.vocabularies.isUsable(vocabulary, code));
    if (missing.length > 0) await this.propose(vocabulary, missing, proposedBy);
    return codes;
  }

  private async propose(vocabulary: string, terms: { code: string; label: string }[], proposedBy: string | null): Promise<void> {
    await this.db.query(
      'term.propose',
      `insert into term (vocabulary, code, label, status, position, proposed_by)
       select $1, code, jsonb_build_object('fr', label, 'en', label), 'CANDIDATE', 10000, $4
       from unnest($2::text[], $3::text[]) as one(code, label)
       on conflict (vocabulary, code) do nothing`,
      [vocabulary, terms.map(({ code }) => code), terms.map(({ label }) => label), proposedBy],
    );
    this.db.afterCommit(() => void this.vocabularies.reload().catch(() => undefined));
  }
}

/**
 * “Réseaux sociaux” → `c_reseaux_sociaux`: told apart from adopted codes, so that adopting one can give it a better code. A label
 * without a Latin letter or a figure is told by its digest.
 */
export function candidateCode(label: string): string {
  const word = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `c_${word.slice(0, 50) || createHash('sha256').update(label).digest('hex').slice(0, 12)}`;
}
