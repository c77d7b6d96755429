import { InputType } from '@nestjs/graphql';
import { TextField } from '@servante/graphql';

@InputType({ description: 'A one-time link, as received by e-mail.' })
export class LinkTokenInput {
  @TextField('The last part of the link’s address.', { min: 1, max: 100 })
  token: string;
}
