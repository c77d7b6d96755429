import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Access, type RequestContext, TextField, WholeNumberField } from '@servante/graphql';
import { LIMITS, Scope } from '@servante/kernel';
import { PracticeContentInput } from './content-input';
import { Practice } from './resource';
import { ResourceKind } from './resource-state';
import { ReviseResource } from './revise-resource';

@InputType({ description: 'Changes to a practice.' })
export class RevisePracticeInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
  @WholeNumberField('The version the changes were made on. If somebody saved meanwhile, CONFLICT hands both texts back.', {
    min: 1,
    max: 2 ** 31 - 1,
  })
  version: number;
  @Field(() => PracticeContentInput, { description: 'Only what changes; null clears a field.' })
  @ValidateNested()
  @Type(() => PracticeContentInput)
  content: PracticeContentInput;
  @TextField('What the change is about.', { max: LIMITS.summary, optional: true })
  note?: string | null;
}

@Resolver()
export class RevisePractice {
  constructor(private readonly resources: ReviseResource) {}

  @Mutation(() => Practice, { description: 'Changes the text of a practice and keeps the former one as a revision.' })
  @Access('member', Scope.WRITE)
  revisePractice(
    @Args('input', { description: 'The changes.' }) input: RevisePracticeInput,
    @Context() context: RequestContext,
  ): Promise<Practice> {
    return this.resources.revise<Practice>(ResourceKind.PRACTICE, input, context);
  }
}
