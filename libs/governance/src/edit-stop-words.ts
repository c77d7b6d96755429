import { Args, Context, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextField } from '@servante/graphql';
import { LIMITS, Scope } from '@servante/kernel';
import { SearchWords } from './search-words';
import { StopWord } from './stop-word';

const MOST_EDITS = 200;

@InputType({ description: 'A word that says nothing of the subject.' })
export class StopWordInput {
  @TextField('The word.', { min: 1, max: LIMITS.word })
  word: string;
  @Field({ description: 'Its language: fr or en.' })
  @IsIn(['fr', 'en'], { message: 'WRONG_TYPE' })
  language: string;
}

const words = (description: string) => Field(() => [StopWordInput], { nullable: true, description });

@InputType({ description: 'Which stop words change.' })
export class EditStopWordsInput {
  @words('Added, 200 at most.')
  @IsOptional()
  @ArrayMaxSize(MOST_EDITS, { message: `TOO_MANY:${MOST_EDITS}` })
  @ValidateNested({ each: true })
  @Type(() => StopWordInput)
  add?: StopWordInput[] | null;
  @words('Taken off, 200 at most.')
  @IsOptional()
  @ArrayMaxSize(MOST_EDITS, { message: `TOO_MANY:${MOST_EDITS}` })
  @ValidateNested({ each: true })
  @Type(() => StopWordInput)
  remove?: StopWordInput[] | null;
}

@Resolver()
export class EditStopWords {
  constructor(
    private readonly db: Db,
    private readonly words: SearchWords,
  ) {}

  @Mutation(() => [StopWord], {
    description: 'Changes the words that search does without; one taken off is found in older texts after `servante reindex`.',
  })
  @Access('moderator', Scope.MODERATE)
  async editStopWords(
    @Args('input', { description: 'The changes.' }) { add, remove }: EditStopWordsInput,
    @Context() { viewer }: RequestContext,
  ): Promise<StopWord[]> {
    await this.words.ready();
    return this.db.transaction(async () => {
      await this.db.query('stop_word.remove', REMOVE, [JSON.stringify(remove ?? [])]);
      await this.db.query('stop_word.add', ADD, [JSON.stringify(add ?? []), viewer.memberId]);
      return this.words.stopWords();
    });
  }
}

const GIVEN = 'jsonb_to_recordset($1) as one(word text, language text)';
const REMOVE = `delete from stop_word using ${GIVEN} where stop_word.word = lower(one.word) and stop_word.language = one.language`;
const ADD = `insert into stop_word (word, language, updated_by) select distinct lower(word), language, $2 from ${GIVEN} on conflict do nothing`;
