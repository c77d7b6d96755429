import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { ChangeResource } from './change-resource';
import { Resource } from './resource';
import { canPublish } from './resource.policy';
import { Visibility } from './resource-state';

@InputType({ description: 'Which resource to publish.' })
export class PublishResourceInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
  @Field(() => Visibility, { nullable: true, description: 'Whom it is meant for; as it was drafted when absent.' })
  @IsOptional()
  visibility?: Visibility | null;
}

@Resolver()
export class PublishResource {
  constructor(private readonly resources: ChangeResource) {}

  @Mutation(() => Resource, {
    description:
      'Publishes a draft, or brings back what was archived or outdated. Four fields suffice: title, summary, outcome (tool: format), one theme.',
  })
  @Access('member', Scope.WRITE)
  publishResource(
    @Args('input', { description: 'Which one.' }) { id, visibility }: PublishResourceInput,
    @Context() context: RequestContext,
  ): Promise<Resource> {
    return this.resources.change(id, context, {
      policy: canPublish,
      fact: 'resource.published',
      change: (record, now) => {
        if (visibility) record.visibility = visibility;
        record.publish(now);
      },
    });
  }
}
