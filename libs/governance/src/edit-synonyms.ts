import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextListField } from '@servante/graphql';
import { DomainError, ErrorCode, LIMITS, newId, Scope } from '@servante/kernel';
import { Outbox } from '@servante/outbox';
import { LANGUAGE_EDITED } from './language-subscriber';
import { SearchWords } from './search-words';
import { SynonymGroup } from './synonym-group';

const MOST_EDITS = 100;
const MOST_GROUPS = 5_000;
const MOST_WORDS = 40;

@InputType({ description: 'A group of synonyms.' })
export class SynonymGroupInput {
  @Field(() => ID, { nullable: true, description: 'The group it replaces; a new one when absent.' })
  id?: string | null;
  @TextListField('Words and expressions, 2 to 40.', { minItems: 2, maxItems: MOST_WORDS, maxLength: LIMITS.word })
  words: string[];
}

@InputType({ description: 'Which synonyms change.' })
export class EditSynonymsInput {
  @Field(() => [SynonymGroupInput], { nullable: true, description: 'Groups added or replaced, 100 at most.' })
  @IsOptional()
  @ArrayMaxSize(MOST_EDITS, { message: `TOO_MANY:${MOST_EDITS}` })
  @ValidateNested({ each: true })
  @Type(() => SynonymGroupInput)
  put?: SynonymGroupInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'Groups taken off, 100 at most.' })
  @IsOptional()
  @ArrayMaxSize(MOST_EDITS, { message: `TOO_MANY:${MOST_EDITS}` })
  remove?: string[] | null;
}

@Resolver()
export class EditSynonyms {
  constructor(
    private readonly db: Db,
    private readonly words: SearchWords,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => [SynonymGroup], {
    description: 'Teaches search new synonyms; resources that use them are found within a minute.',
  })
  @Access('moderator', Scope.MODERATE)
  async editSynonyms(
    @Args('input', { description: 'The changes.' }) { put, remove }: EditSynonymsInput,
    @Context() { viewer }: RequestContext,
  ): Promise<SynonymGroup[]> {
    const replaced = (put ?? []).flatMap(({ id }) => id ?? []);
    if (new Set(replaced).size < replaced.length)
      throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path: 'put', problem: 'TOO_MANY', limit: 1 }] });
    await this.words.ready();
    const groups = (put ?? []).map(({ id, words }) => ({ id: id ?? newId('syn'), words }));
    return this.db.transaction(async () => {
      const former = await this.takeOff([...(remove ?? []), ...replaced]);
      await this.db.query(PUT.name, PUT.text, [JSON.stringify(groups), viewer.memberId]);
      const all = await this.words.synonyms();
      if (all.length > MOST_GROUPS)
        throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path: 'put', problem: 'TOO_MANY', limit: MOST_GROUPS }] });
      await this.outbox.record(LANGUAGE_EDITED, ...new Set([...former, ...groups.flatMap(({ words }) => words)]));
      return all;
    });
  }

  /** Their words, which documents have to be read again without. */
  private async takeOff(ids: string[]): Promise<string[]> {
    const gone = await this.db.query<{ words: string[] }>(
      'synonym.take_off',
      'delete from synonym where id = any($1::text[]) returning words',
      [ids],
    );
    if (gone.length < new Set(ids).size) throw new DomainError(ErrorCode.NOT_FOUND);
    return gone.flatMap(({ words }) => words);
  }
}

const PUT = {
  name: 'synonym.put',
  text: `insert into synonym (id, words, updated_by)
    select id, words, $2 from jsonb_to_recordset($1) as one(id text, words text[])`,
};
