import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Ends when idle for this long, and anyway after the longer time. */
export const SESSION_IDLE = '30 days';
export const SESSION_LONGEST = '180 days';

/** A place where a member is signed in. */
@Entity({ name: 'session' })
@ObjectType({ description: 'A place where you are signed in.' })
export class Session extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'member_id' })
  memberId: string;
  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;
  @Column('text')
  @Field({ description: 'The browser or program, as it presents itself.' })
  device: string;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'Signed in at.' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'last_seen_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'Last seen, to within ten minutes.' })
  lastSeenAt: Date;
}
