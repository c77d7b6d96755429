import { Args, Context, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextField, TextListField, UrlField } from '@servante/graphql';
import { LIMITS, Scope } from '@servante/kernel';
import { Outbox } from '@servante/outbox';
import { Member } from './member';
import { Vocabularies } from './vocabularies';

const MOST_LINKS = 10;
const code = (vocabulary: string) =>
  TextField(`A code of the vocabulary \`${vocabulary}\`.`, { max: LIMITS.word, optional: true });

@InputType({ description: 'A web address with its title.' })
export class LinkInput {
  @TextField('What people read.', { min: 1, max: LIMITS.name })
  title: string;
  @UrlField('http(s) address.')
  url: string;
}

@InputType({ description: 'What changes in your profile: a field left out stays as it is, null empties it.' })
export class ReviseProfileInput {
  @TextField('The name you sign with.', { min: 1, max: LIMITS.name, optional: true })
  name?: string | null;
  @TextField('Your pronouns, as you write them.', { max: LIMITS.word, optional: true })
  pronouns?: string | null;
  @TextField('The house you work in, as you write it.', { max: LIMITS.name, optional: true })
  house?: string | null;
  @code('houseType')
  houseType?: string | null;
  @code('territory')
  territory?: string | null;
  @code('territoryContext')
  territoryContext?: string | null;
  @TextListField('Codes of the vocabulary `profession`.', { maxItems: LIMITS.codes, maxLength: LIMITS.word, optional: true })
  professions?: string[] | null;
  @code('position')
  position?: string | null;
  @TextField('A few lines.', { max: LIMITS.bio, optional: true })
  bio?: string | null;
  @Field(() => [LinkInput], { nullable: true, description: 'Web addresses, at most 10.' })
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_LINKS, { message: `TOO_MANY:${MOST_LINKS}` })
  @Type(() => LinkInput)
  links?: LinkInput[] | null;
  @Field(() => Boolean, { nullable: true, description: 'True to show this profile to people without an account too.' })
  @IsOptional()
  @IsBoolean({ message: 'WRONG_TYPE' })
  isPublic?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The language of the mails you receive: fr or en.' })
  @IsOptional()
  @IsIn(['fr', 'en'], { message: 'WRONG_TYPE' })
  language?: string | null;
}

@Resolver()
export class ReviseProfile {
  constructor(
    private readonly db: Db,
    private readonly vocabularies: Vocabularies,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => Member, { description: 'Changes your own profile.' })
  @Access('member', Scope.WRITE)
  async reviseProfile(
    @Args('input', { description: 'What changes.' }) input: ReviseProfileInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Member> {
    await this.checkCodes(input);
    return this.db.transaction(async () => {
      const members = this.db.repository(Member);
      const member = await members.findOneOrFail({
        where: { id: viewer.memberId as string },
        lock: { mode: 'pessimistic_write' },
      });
      member.revise(input);
      member.updatedAt = new Date();
      await members.save(member);
      await this.outbox.record('member.revised', member.id);
      return member;
    });
  }

  private async checkCodes(input: ReviseProfileInput): Promise<void> {
    for (const vocabulary of ['houseType', 'territory', 'territoryContext', 'position'] as const) {
      const chosen = input[vocabulary];
      if (chosen) await this.vocabularies.check(vocabulary, [chosen], vocabulary);
    }
    if (input.professions) await this.vocabularies.check('profession', input.professions, 'professions');
  }
}
