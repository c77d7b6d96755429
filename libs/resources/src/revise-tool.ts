import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Access, type RequestContext, TextField, WholeNumberField } from '@servante/graphql';
import { LIMITS, Scope } from '@servante/kernel';
import { ToolContentInput } from './content-input';
import { Tool } from './resource';
import { ResourceKind } from './resource-state';
import { ReviseResource } from './revise-resource';

@InputType({ description: 'Changes to a tool.' })
export class ReviseToolInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
  @WholeNumberField('The version the changes were made on. If somebody saved meanwhile, CONFLICT hands both texts back.', {
    min: 1,
    max: 2 ** 31 - 1,
  })
  version: number;
  @Field(() => ToolContentInput, { description: 'Only what changes; null clears a field.' })
  @ValidateNested()
  @Type(() => ToolContentInput)
  content: ToolContentInput;
  @TextField('What the change is about.', { max: LIMITS.summary, optional: true })
  note?: string | null;
}

@Resolver()
export class ReviseTool {
  constructor(private readonly resources: ReviseResource) {}

  @Mutation(() => Tool, { description: 'Changes the text of a tool and keeps the former one as a revision.' })
  @Access('member', Scope.WRITE)
  reviseTool(
    @Args('input', { description: 'The changes.' }) input: ReviseToolInput,
    @Context() context: RequestContext,
  ): Promise<Tool> {
    return this.resources.revise<Tool>(ResourceKind.TOOL, input, context);
  }
}
