import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a personal token may be given: never the account itself. */
export const TokenScope = { READ: Scope.READ, WRITE: Scope.WRITE, MODERATE: Scope.MODERATE } as const;
export type TokenScope = (typeof TokenScope)[keyof typeof TokenScope];

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What a personal token may do.',
  valuesMap: {
    READ: { description: 'Read what you can read.' },
    WRITE: { description: 'Publish, comment, rate, report adoptions.' },
    MODERATE: { description: 'Moderate, where your role allows it.' },
  },
});

/** How a personal token starts: recognised at a glance, by people and by leak scanners. */
export const TOKEN_PREFIX = 'srv_';

/** A key that a member gives to a script. */
@Entity({ name: 'personal_token' })
@ObjectType({ description: 'A key that you gave to a script; its secret was shown once.' })
export class PersonalToken extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text', { name: 'member_id' })
  memberId: string;
  @Column('text')
  @Field({ description: 'What it is for, in your words.' })
  name: string;
  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;
  @Column('text', { array: true })
  @Field(() => [TokenScope], { description: 'What it may do.' })
  scopes: TokenScope[];
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  @Field({ description: 'Made at.' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'expires_at', precision: 3 })
  @Field({ description: 'Stops working at.' })
  expiresAt: Date;
  @Column('timestamp with time zone', { name: 'last_used_at', precision: 3, nullable: true })
  @Field(() => Date, { nullable: true, description: 'Last used, to within ten minutes; null when never.' })
  lastUsedAt: Date | null;
}
