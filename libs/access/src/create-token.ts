import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextField, WholeNumberField } from '@servante/graphql';
import { DomainError, ErrorCode, LIMITS, newId, Scope } from '@servante/kernel';
import { PersonalToken, TOKEN_PREFIX, TokenScope } from './personal-token';
import { hashOf, newSecret } from './secret';

const MOST = 50;

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
  constructor(private readonly db: Db) {}

  @Mutation(() => CreatedToken, { description: 'Makes a personal token; its secret is shown this once.' })
  @Access('member', Scope.ACCOUNT)
  async createToken(
    @Args('input', { description: 'The token.' }) { name, scopes, expiresInDays }: CreateTokenInput,
    @Context() { viewer }: RequestContext,
  ): Promise<CreatedToken> {
    const secret = `${TOKEN_PREFIX}${newSecret()}`;
    const granted = [...new Set([TokenScope.READ, ...scopes])];
    const [created] = await this.db.query<{ id: string }>(
      'token.create',
      `insert into personal_token (id, member_id, name, token_hash, scopes, expires_at)
       select $1, $2, $3, $4, $5, now() + $6 * interval '1 day'
       where (select count(*) from personal_token where member_id = $2) < ${MOST} returning id`,
      [newId('pat'), viewer.memberId, name, hashOf(secret), granted, expiresInDays],
    );
    if (!created)
      throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path: 'name', problem: 'TOO_MANY', limit: MOST }] });
    return { secret, token: await this.db.repository(PersonalToken).findOneByOrFail({ id: created.id }) };
  }
}
