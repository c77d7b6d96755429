import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { Markdown } from '@servante/markdown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dated line of the logbook of a resource: what happened, when. */
@Entity({ name: 'logbook_entry' })
@ObjectType({ implements: () => [Node], description: 'A dated line in the logbook of a resource.' })
export class LogbookEntry extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'resource_id' })
  resourceId: string;
  @Column('text', { name: 'author_id', nullable: true })
  authorId: string | null;
  @Column('date', { name: 'happened_on' })
  @Field({ description: 'The day it happened, YYYY-MM-DD.' })
  happenedOn: string;
  @Column('text', { name: 'text' })
  source: string;
  @Column('text')
  html: string;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was written.' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'updated_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was last changed.' })
  updatedAt: Date;

  @Field(() => Markdown, { description: 'What happened.' })
  get text(): Markdown {
    return new Markdown(this.source, this.html);
  }
}
