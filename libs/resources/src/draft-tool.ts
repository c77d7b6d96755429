import { Args, Context, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { ToolContentInput } from './content-input';
import { DraftResource } from './draft-resource';
import { Tool } from './resource';
import { ResourceKind, Visibility } from './resource-state';

@InputType({ description: 'A new tool.' })
export class DraftToolInput {
  @Field(() => ToolContentInput, { description: 'What is written; a title is enough to begin.' })
  @ValidateNested()
  @Type(() => ToolContentInput)
  content: ToolContentInput;
  @Field(() => Visibility, { defaultValue: Visibility.NETWORK, description: 'Whom it will be meant for once published.' })
  visibility: Visibility = Visibility.NETWORK;
}

@Resolver()
export class DraftTool {
  constructor(private readonly resources: DraftResource) {}

  @Mutation(() => Tool, { description: 'Opens a tool as a draft, seen by its authors only.' })
  @Access('member', Scope.WRITE)
  draftTool(
    @Args('input', { description: 'The tool.' }) { content, visibility }: DraftToolInput,
    @Context() context: RequestContext,
  ): Promise<Tool> {
    return this.resources.draft<Tool>(ResourceKind.TOOL, content, visibility, context);
  }
}
