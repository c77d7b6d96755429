import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { Markdown, renderMarkdown } from '@servante/markdown';
import { Member } from '@servante/members';
import type { CounterChanges } from '@servante/resources';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FeedbackSubject } from './feedback-subject';
import type { Signature } from './signed';

/** The kinds that mean it was tried: as is, adapted, tried then stopped. */
export const TRIED_KINDS: readonly string[] = ['tel_quel', 'adapte', 'essaye_arrete'];
/** Several seasons, several houses: a member may come back to a resource, but not fill its page. */
export const MOST_ADOPTIONS = 5;

/** What an adoption says, in codes of the vocabularies and in Markdown. */
export interface AdoptionContent {
  kind: string;
  outcome: string | null;
  timeSpent: string | null;
  cost: string | null;
  houseType: string | null;
  teamSize: string | null;
  territory: string | null;
  territoryContext: string | null;
  evidence: string | null;
  changed: string | null;
  story: string | null;
}

const code = (name: string) => Column('text', { name, nullable: true });
const text = (description: string) => Field(() => Markdown, { nullable: true, description });

/** A peer's report of taking a resource up at their place, or of why they did not. */
@Entity({ name: 'adoption' })
@ObjectType({
  implements: () => [Node],
  description: 'A peer’s report: taken up at our place, adapted, tried then stopped, set aside.',
})
export class Adoption extends Node implements Omit<AdoptionContent, 'changed' | 'story'> {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'resource_id' })
  resourceId: string;
  @Column('text', { name: 'author_id', nullable: true })
  authorId: string | null;
  @Column('text')
  kind: string;
  @code('outcome')
  outcome: string | null;
  @code('time_spent')
  timeSpent: string | null;
  @code('cost')
  cost: string | null;
  @code('house_type')
  houseType: string | null;
  @code('team_size')
  teamSize: string | null;
  @code('territory')
  territory: string | null;
  @code('territory_context')
  territoryContext: string | null;
  @code('evidence')
  evidence: string | null;
  @Column('text', { name: 'changed', nullable: true })
  changedSource: string | null;
  @Column('text', { name: 'changed_html', nullable: true })
  changedHtml: string | null;
  @Column('text', { name: 'story', nullable: true })
  storySource: string | null;
  @Column('text', { name: 'story_html', nullable: true })
  storyHtml: string | null;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was reported.' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'edited_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'When its author last changed it.' })
  editedAt: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who reports it; null when they left.' })
  author: Signature | null;
  /** Set by whoever read it. */
  subject: FeedbackSubject;

  @text('What was changed to make it fit.')
  get changed(): Markdown | null {
    return this.changedSource === null ? null : new Markdown(this.changedSource, this.changedHtml ?? '');
  }

  @text('What happened.')
  get story(): Markdown | null {
    return this.storySource === null ? null : new Markdown(this.storySource, this.storyHtml ?? '');
  }

  @Field({ description: 'True when it was really tried: as is, adapted, or tried then stopped.' })
  get isTried(): boolean {
    return TRIED_KINDS.includes(this.kind);
  }
}

/** What an adoption of this kind adds to the counters of its resource. */
export function countsOfKind(kind: string): CounterChanges {
  return { adoption_count: 1, tried_count: TRIED_KINDS.includes(kind) ? 1 : 0 };
}

/** The rendered half of an adoption's texts. */
export function renderAdoption({
  changed,
  story,
}: Pick<AdoptionContent, 'changed' | 'story'>): Record<'changedHtml' | 'storyHtml', string | null> {
  return { changedHtml: changed && renderMarkdown(changed), storyHtml: story && renderMarkdown(story) };
}
