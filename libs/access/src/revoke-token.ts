import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, Scope } from '@servante/kernel';
import { PersonalToken } from './personal-token';

@Resolver()
export class RevokeToken {
  constructor(private readonly db: Db) {}

  @Mutation(() => PersonalToken, { description: 'Revokes one of your personal tokens: it stops working at once.' })
  @Access('signed-in', Scope.ACCOUNT)
  async revokeToken(
    @Args('id', { type: () => ID, description: 'The token.' }) id: string,
    @Context() { viewer }: RequestContext,
  ): Promise<PersonalToken> {
    const tokens = this.db.repository(PersonalToken);
    const token = await tokens.findOneBy({ id, memberId: viewer.memberId as string });
    if (!token) throw new DomainError(ErrorCode.NOT_FOUND);
    await tokens.delete({ id });
    return token;
  }
}
