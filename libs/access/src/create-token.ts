import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextField, WholeNumberField } from '@servante/graphql';
import { LIMITS, Scope } from '@servante/kernel';
import { PersonalToken, TokenScope } from './personal-token';
import { Tokens } from './tokens';

@InputType({ description: 'A key for a script.' })
export class CreateTokenInput {
  @TextField('What it is for, in your words.', { min: 1, max: LIMITS.word })
  name: string;
  @Field(() => [TokenScope], { description: 'What it may do; READ is always included.' })
  @IsIn(Object.values(TokenScope), { each: true, message: 'WRONG_TYPE' })
  @ArrayMinSize(1, { message: 'TOO_FEW:1' })
  @ArrayMaxSize(3, { message: 'TOO_MANY:3' })
  scopes: TokenScope[];
  @WholeNumberField('How many days it works, 1 to 365.', { min: 1, max: 365 })
  expiresInDays: number;
}

@ObjectType({ description: 'A new personal token.' })
export class CreatedToken {
  @Field({ description: 'To be sent as `Authorization: Bearer …`. Shown this once: copy it now.' })
  secret: string;
  @Field(() => PersonalToken, { description: 'What is kept of it.' })
  token: PersonalToken;
}

@Resolver()
export class CreateToken {
  constructor(
    private readonly db: Db,
    private readonly tokens: Tokens,
  ) {}

  @Mutation(() => CreatedToken, { description: 'Makes a personal token; its secret is shown this once.' })
  @Access('member', Scope.ACCOUNT)
  async createToken(
    @Args('input', { description: 'The token.' }) { name, scopes, expiresInDays }: CreateTokenInput,
    @Context() { viewer }: RequestContext,
  ): Promise<CreatedToken> {
    const memberId = viewer.memberId as string;
    const { id, secret } = await this.tokens.create({ memberId, name, scopes, expiresInDays });
    return { secret, token: await this.db.repository(PersonalToken).findOneByOrFail({ id }) };
  }
}
