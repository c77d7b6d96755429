import { Args, Context, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { PracticeContentInput } from './content-input';
import { Practice } from './resource';
import { ResourceKind } from './resource-state';
import { ReviseInput } from './revise-input';
import { ReviseResource } from './revise-resource';

@InputType({ description: 'Changes to a practice.' })
export class RevisePracticeInput extends ReviseInput {
  @Field(() => PracticeContentInput, { description: 'Only what changes; null clears a field.' })
  @ValidateNested()
  @Type(() => PracticeContentInput)
  content: PracticeContentInput;
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
