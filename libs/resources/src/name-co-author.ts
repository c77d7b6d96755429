import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { Member } from '@servante/members';
import { ChangeResource } from './change-resource';
import { Resource } from './resource';
import { canNameCoAuthors } from './resource.policy';

const MOST_AUTHORS = 20;

@InputType({ description: 'Who writes with you.' })
export class NameCoAuthorInput {
  @Field(() => ID, { description: 'The resource.' })
  id: string;
  @Field(() => ID, { description: 'The member.' })
  memberId: string;
}

@Resolver()
export class NameCoAuthor {
  constructor(
    private readonly resources: ChangeResource,
    private readonly db: Db,
  ) {}

  @Mutation(() => Resource, { description: 'Names a co-author: they see the draft, revise it and sign it.' })
  @Access('member', Scope.WRITE)
  nameCoAuthor(
    @Args('input', { description: 'Who and where.' }) { id, memberId }: NameCoAuthorInput,
    @Context() context: RequestContext,
  ): Promise<Resource> {
    return this.resources.change(id, context, {
      policy: canNameCoAuthors,
      fact: 'resource.shown',
      change: async (record) => {
        // the row is locked: an account being deleted waits, then takes itself out of the list
        const member = await this.db.repository(Member).findOne({ where: { id: memberId }, lock: { mode: 'pessimistic_read' } });
        if (!member?.isActive) throw new DomainError(ErrorCode.NOT_FOUND);
        if (record.authorIds.length >= MOST_AUTHORS) {
          throw new DomainError(ErrorCode.INVALID_INPUT, {
            fields: [{ path: 'memberId', problem: 'TOO_MANY', limit: MOST_AUTHORS }],
          });
        }
        record.authorIds = [...new Set([...record.authorIds, memberId])];
      },
    });
  }
}
