import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '@servante/graphql';
import { DomainError, ErrorCode, Role } from '@servante/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum MemberStatus {
  /** Waits for a moderator, where registration is by approval. */
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
}

export interface Link {
  title: string;
  url: string;
}

const EMPTIABLE = ['pronouns', 'house', 'houseType', 'territory', 'territoryContext', 'position', 'bio'] as const;

/** What members change of themselves. */
export type ProfileChanges = { [field in (typeof EMPTIABLE)[number] | 'name' | 'language']?: string | null } & {
  professions?: string[] | null;
  links?: Link[] | null;
  isPublic?: boolean | null;
};

/** A person of the network. What is signed (name, house) is seen with what they publish; the rest is their profile. */
@Entity({ name: 'member' })
@ObjectType({ implements: () => [Node], description: 'A person of the network.' })
export class Member extends Node {
  @PrimaryColumn('text')
  override id: string;
  @Column('text')
  email: string;
  @Column('text')
  @Field({ description: 'The name they sign with.' })
  name: string;
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The house they work in, as they write it.' })
  house: string | null;
  @Column('text', { nullable: true })
  pronouns: string | null;
  @Column('text', { name: 'house_type', nullable: true })
  houseType: string | null;
  @Column('text', { nullable: true })
  territory: string | null;
  @Column('text', { name: 'territory_context', nullable: true })
  territoryContext: string | null;
  @Column('text', { array: true, default: [] })
  professions: string[];
  @Column('text', { nullable: true })
  position: string | null;
  @Column('text', { nullable: true })
  bio: string | null;
  @Column('jsonb', { default: [] })
  links: Link[];
  @Column('text', { default: Role.MEMBER })
  role: Role;
  @Column('text', { default: MemberStatus.ACTIVE })
  status: MemberStatus;
  /** When the e-mail address was confirmed. */
  @Column('timestamp with time zone', { name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt: Date | null;
  @Column('boolean', { name: 'public_profile', default: false })
  publicProfile: boolean;
  @Column('text', { default: 'fr' })
  language: string;
  /** Part of the examples that `seed --clear` removes. */
  @Column('boolean', { default: false })
  example: boolean;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt: Date;

  /** A field left out stays as it is; null or an empty text empties it, save the name: a person signs with something. */
  revise(changes: ProfileChanges): void {
    for (const field of EMPTIABLE) if (changes[field] !== undefined) this[field] = changes[field] || null;
    if (changes.name === null)
      throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path: 'name', problem: 'REQUIRED' }] });
    if (changes.name !== undefined) this.name = changes.name;
    if (changes.professions !== undefined) this.professions = changes.professions ?? [];
    if (changes.links !== undefined) this.links = (changes.links ?? []).map(({ title, url }) => ({ title, url }));
    this.publicProfile = changes.isPublic ?? this.publicProfile;
    this.language = changes.language ?? this.language;
  }

  /** Confirmed and accepted, and not suspended: what the network sees. */
  get isActive(): boolean {
    return this.status === MemberStatus.ACTIVE && this.confirmedAt !== null;
  }
}

/** “Maud Kerléo” → “MK”: what stands for a picture. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('fr') ?? '').join('');
}
