import { Field, ObjectType } from '@nestjs/graphql';
import { TermView } from './term';

@ObjectType({ description: 'A web address with its title.' })
export class LinkView {
  @Field({ description: 'What people read.' })
  title: string;
  @Field({ description: 'http(s) address.' })
  url: string;
}

@ObjectType({ description: 'What a member tells of themselves; seen by the network, and by everyone where they chose so.' })
export class MemberProfile {
  @Field(() => String, { nullable: true, description: 'Pronouns, as they write them.' })
  pronouns: string | null;
  @Field(() => TermView, { nullable: true, description: 'Type of house.' })
  houseType: TermView | null;
  @Field(() => TermView, { nullable: true, description: 'Territory.' })
  territory: TermView | null;
  @Field(() => TermView, { nullable: true, description: 'Kind of place: city, town, countryside…' })
  territoryContext: TermView | null;
  @Field(() => [TermView], { description: 'Professions (métiers).' })
  professions: TermView[];
  @Field(() => TermView, { nullable: true, description: 'Place in the organisation; never required.' })
  position: TermView | null;
  @Field(() => String, { nullable: true, description: 'A few lines, as written.' })
  bio: string | null;
  @Field(() => [LinkView], { description: 'Web addresses.' })
  links: LinkView[];
  @Field({ description: 'True when people without an account see this profile too.' })
  isPublic: boolean;
  @Field({ description: 'Member since.' })
  since: Date;
}
