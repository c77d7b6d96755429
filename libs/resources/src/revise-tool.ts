import { Args, Context, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { ToolContentInput } from './content-input';
import { Tool } from './resource';
import { ResourceKind } from './resource-state';
import { ReviseInput } from './revise-input';
import { ReviseResource } from './revise-resource';

@InputType({ description: 'Changes to a tool.' })
export class ReviseToolInput extends ReviseInput {
  @Field(() => ToolContentInput, { description: 'Only what changes; null clears a field.' })
  @ValidateNested()
  @Type(() => ToolContentInput)
  content: ToolContentInput;
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
