import { Field, ObjectType } from '@nestjs/graphql';
import { ViewerAccount } from './viewer-account';

@ObjectType({ description: 'You are signed in: by cookie in a browser, or with the token in a script.' })
export class OpenedSession {
  @Field({ description: 'For scripts: `Authorization: Bearer …`. Browsers have it in a cookie already.' })
  token: string;
  @Field(() => ViewerAccount, { description: 'Your account.' })
  viewer: ViewerAccount;
}
