import { Args, Context, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { PracticeContentInput } from './content-input';
import { DraftResource } from './draft-resource';
import { Practice } from './resource';
import { ResourceKind, Visibility } from './resource-state';

@InputType({ description: 'A new practice.' })
export class DraftPracticeInput {
  @Field(() => PracticeContentInput, { description: 'What is written; a title is enough to begin.' })
  @ValidateNested()
  @Type(() => PracticeContentInput)
  content: PracticeContentInput;
  @Field(() => Visibility, { defaultValue: Visibility.NETWORK, description: 'Whom it will be meant for once published.' })
  visibility: Visibility = Visibility.NETWORK;
}

@Resolver()
export class DraftPractice {
  constructor(private readonly resources: DraftResource) {}

  @Mutation(() => Practice, { description: 'Opens a practice as a draft, seen by its authors only.' })
  @Access('member', Scope.WRITE)
  draftPractice(
    @Args('input', { description: 'The practice.' }) { content, visibility }: DraftPracticeInput,
    @Context() context: RequestContext,
  ): Promise<Practice> {
    return this.resources.draft<Practice>(ResourceKind.PRACTICE, content, visibility, context);
  }
}
