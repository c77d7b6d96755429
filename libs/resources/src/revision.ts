import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ResourceContent } from './content';

/** A saved state of a resource, whole: any two can be compared, any one restored. */
@Entity({ name: 'revision' })
@ObjectType({ implements: () => [Node], description: 'A saved state of a resource.' })
export class Revision extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'resource_id' })
  resourceId: string;
  @Column('int')
  @Field(() => Int, { description: 'Its number: 1 is the first.' })
  version: number;
  @Column('text', { name: 'author_id', nullable: true })
  authorId: string | null;
  @Column('jsonb')
  content: ResourceContent;
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What its author said of the change.' })
  note: string | null;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was saved.' })
  createdAt: Date;

  /** The oldest state its reader may compare it with; set by the door it came through. */
  oldest = 1;
}
