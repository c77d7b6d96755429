import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@servante/words';

export enum TermStatus {
  ACTIVE = 'ACTIVE',
  CANDIDATE = 'CANDIDATE',
  MERGED = 'MERGED',
  RETIRED = 'RETIRED',
}

registerEnumType(TermStatus, {
  name: 'TermStatus',
  description: 'Where a term stands in its vocabulary.',
  valuesMap: {
    ACTIVE: { description: 'Adopted: proposed in the pick-lists.' },
    CANDIDATE: { description: 'Proposed by a member or an import, waiting for a moderator.' },
    MERGED: { description: 'Replaced by another term.' },
    RETIRED: { description: 'No longer proposed; kept where it was used.' },
  },
});

/** A value of a pick-list as it is kept: the code never changes, the labels may. */
@Entity({ name: 'term' })
export class Term {
  @PrimaryColumn('text')
  vocabulary: string;
  @PrimaryColumn('text')
  code: string;
  @Column('jsonb')
  label: Record<Language, string>;
  @Column('jsonb', { nullable: true })
  hint: Record<Language, string> | null;
  /** Where the full text is, for a licence. */
  @Column('text', { nullable: true })
  url: string | null;
  @Column('text', { default: TermStatus.ACTIVE })
  status: TermStatus;
  @Column('text', { name: 'merged_into', nullable: true })
  mergedInto: string | null;
  @Column('int', { default: 0 })
  position: number;
  /** The member who proposed it; null when it came with the vocabulary or an import. */
  @Column('text', { name: 'proposed_by', nullable: true })
  proposedBy: string | null;
  @Column('timestamp with time zone', { name: 'proposed_at', precision: 3, default: () => 'now()' })
  proposedAt: Date;
}

/** A term worded for one reader. */
@ObjectType('Term', { description: 'A value of a pick-list: a stable code and a label in the reader’s language.' })
export class TermView {
  @Field({ description: 'Stable code, to be used in inputs and filters.' })
  readonly code: string;
  @Field({ description: 'What people read, in the language of `Accept-Language` (fr or en).' })
  readonly label: string;
  @Field(() => String, { nullable: true, description: 'A few words that help to choose.' })
  readonly hint: string | null;
  @Field(() => String, { nullable: true, description: 'Where the full text is, for a licence.' })
  readonly url: string | null;
  @Field(() => TermStatus, { description: 'Where the term stands in its vocabulary.' })
  readonly status: TermStatus;

  constructor(term: Pick<Term, 'code' | 'label' | 'hint' | 'url' | 'status'>, language: Language) {
    this.code = term.code;
    this.label = term.label[language] ?? term.label.fr;
    this.hint = term.hint?.[language] ?? term.hint?.fr ?? null;
    this.url = term.url;
    this.status = term.status;
  }
}
