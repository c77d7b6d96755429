import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LinkType {
  USES_TOOL = 'USES_TOOL',
  ADAPTED_FROM = 'ADAPTED_FROM',
  REPLACES = 'REPLACES',
  COMPLEMENTS = 'COMPLEMENTS',
  FAILED_VERSION_OF = 'FAILED_VERSION_OF',
}

registerEnumType(LinkType, {
  name: 'LinkType',
  description: 'How one resource relates to another, read from the first to the second.',
  valuesMap: {
    USES_TOOL: { description: 'The first uses the second, a tool.' },
    ADAPTED_FROM: { description: 'The first was adapted from the second.' },
    REPLACES: { description: 'The first replaces the second.' },
    COMPLEMENTS: { description: 'The first goes with the second; reads the same from both sides.' },
    FAILED_VERSION_OF: { description: 'The first is a try of the second that did not take.' },
  },
});

/** A typed link, seen from both of its ends. */
@Entity({ name: 'resource_link' })
@ObjectType({ implements: () => [Node], description: 'A typed link between two resources, seen from both sides.' })
export class ResourceLink extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'from_id' })
  fromId: string;
  @Column('text', { name: 'to_id' })
  toId: string;
  @Column('text')
  @Field(() => LinkType, { description: 'How `from` relates to `to`.' })
  type: LinkType;
  @Column('text', { name: 'created_by', nullable: true })
  createdBy: string | null;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'When it was made.' })
  createdAt: Date;
}
