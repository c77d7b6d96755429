import { Field, ID, InputType } from '@nestjs/graphql';
import { TextField, WholeNumberField } from '@servante/graphql';
import { LIMITS } from '@servante/kernel';

/** What every change of a text says, whatever the kind of resource. */
@InputType({ isAbstract: true })
export abstract class ReviseInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
  @WholeNumberField('The version the changes were made on. If somebody saved meanwhile, CONFLICT hands both texts back.', {
    min: 1,
    max: 2 ** 31 - 1,
  })
  version: number;
  @TextField('What the change is about.', { max: LIMITS.summary, optional: true })
  note?: string | null;
}
