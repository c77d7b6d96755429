import { Args, Context, Field, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { Accounts, PasswordCheck, Sessions } from '@servante/access';
import { Db } from '@servante/database';
import { Access, PasswordField, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { EraseMember } from './erase-member';

export enum Contributions {
  KEEP = 'KEEP',
  WITHDRAW = 'WITHDRAW',
}

registerEnumType(Contributions, {
  name: 'Contributions',
  description: 'What becomes of what you gave when you leave. Drafts and ratings are deleted either way.',
  valuesMap: {
    KEEP: { description: 'It stays for the others, without your name.' },
    WITHDRAW: { description: 'It goes too; what you wrote with others stays with them, without your name.' },
  },
});

@InputType({ description: 'How you leave.' })
export class DeleteAccountInput {
  @PasswordField('Your password.')
  password: string;
  @Field(() => Contributions, { description: 'What becomes of what you gave.' })
  @IsEnum(Contributions, { message: 'WRONG_TYPE' })
  contributions: Contributions;
}

@ObjectType({ description: 'An account that is no more.' })
export class DeletedAccount {
  @Field(() => Int, { description: 'Resources that stay, without your name.' })
  keptResources: number;
  @Field(() => Int, { description: 'Resources that were published and are deleted.' })
  withdrawnResources: number;
}

@Resolver()
export class DeleteAccount {
  constructor(
    private readonly db: Db,
    private readonly accounts: Accounts,
    private readonly passwords: PasswordCheck,
    private readonly sessions: Sessions,
    private readonly members: EraseMember,
  ) {}

  @Mutation(() => DeletedAccount, {
    description:
      'Deletes your account for good: profile, sessions, tokens, drafts, ratings. The last admin names another one first.',
  })
  @Access('signed-in', Scope.ACCOUNT)
  async deleteAccount(
    @Args('input', { description: 'How you leave.' }) { password, contributions }: DeleteAccountInput,
    @Context() context: RequestContext,
  ): Promise<DeletedAccount> {
    const memberId = context.viewer.memberId as string;
    await this.passwords.require(await this.accounts.byId(memberId), password);
    const withdraw = contributions === Contributions.WITHDRAW;
    const erased = await this.db.transaction(() => this.members.erase(memberId, { withdraw }));
    this.sessions.leave(context);
    return erased;
  }
}
