import { Context, Field, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { ErrorCode } from '@servante/kernel';
import { wordsIn } from '@servante/words';
import { Access } from './access';
import type { RequestContext } from './request-context';

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'What `extensions.code` of an error may hold. `errorCodes` lists each with its words.',
  valuesMap: Object.fromEntries(Object.entries(wordsIn('en').errors).map(([code, description]) => [code, { description }])),
});

@ObjectType({ description: 'A reason why a request may be refused.' })
export class ErrorExplanation {
  @Field(() => ErrorCode, { description: 'The value found in `extensions.code`.' })
  code: ErrorCode;
  @Field({ description: 'What it means, in the language of `Accept-Language` (fr or en).' })
  message: string;
}

@Resolver()
export class ListErrorCodes {
  @Query(() => [ErrorExplanation], { description: 'Every reason why a request may be refused.' })
  @Access('anyone')
  errorCodes(@Context() context: RequestContext): ErrorExplanation[] {
    const { errors } = wordsIn(context.language);
    return Object.values(ErrorCode).map((code) => ({ code, message: errors[code] }));
  }
}
