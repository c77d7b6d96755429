import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { Markdown } from '@servante/markdown';
import { Member } from '@servante/members';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FeedbackSubject } from './feedback-subject';
import type { Signature } from './signed';

export enum DeletedBy {
  AUTHOR = 'AUTHOR',
  MODERATION = 'MODERATION',
}

registerEnumType(DeletedBy, {
  name: 'DeletedBy',
  description: 'Who took a text away.',
  valuesMap: { AUTHOR: { description: 'Its author.' }, MODERATION: { description: 'Moderation.' } },
});

/** What a member says of a resource, or answers to another comment. Deleted, it leaves its place in the thread and nothing of its text. */
@Entity({ name: 'comment' })
@ObjectType({ implements: () => [Node], description: 'What a member says of a resource, or answers to another comment.' })
export class Comment extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'resource_id' })
  resourceId: string;
  /** The comment it answers. */
  @Column('text', { name: 'parent_id', nullable: true })
  parentId: string | null;
  /** The comment that opened the thread: an answer to an answer stays in the same one. */
  @Column('text', { name: 'root_id', nullable: true })
  rootId: string | null;
  @Column('text', { name: 'author_id', nullable: true })
  authorId: string | null;
  @Column('text', { name: 'text', nullable: true })
  source: string | null;
  @Column('text', { nullable: true })
  html: string | null;
  @Column('boolean', { name: 'is_question', default: false })
  @Field({ description: 'True when it asks something.' })
  isQuestion: boolean;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was written.' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'edited_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'When its author last changed it.' })
  editedAt: Date | null;
  @Column('timestamp with time zone', { name: 'deleted_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'When its text was taken away; its place in the thread stays.' })
  deletedAt: Date | null;
  @Column('text', { name: 'deleted_by', nullable: true })
  @Field(() => DeletedBy, { nullable: true, description: 'Who took its text away; null while it is there.' })
  deletedBy: DeletedBy | null;

  @Field(() => Member, { nullable: true, description: 'Who wrote it; null when they left or when it was deleted.' })
  author: Signature | null;
  /** Set by whoever read it. */
  subject: FeedbackSubject;

  get isDeleted(): boolean {
    return this.deletedAt !== null;
  }

  @Field(() => Markdown, { nullable: true, description: 'What it says; null once deleted.' })
  get text(): Markdown | null {
    return this.source === null ? null : new Markdown(this.source, this.html ?? '');
  }

  /** The id of the thread an answer to this comment goes to. */
  get threadId(): string {
    return this.rootId ?? this.id;
  }
}
