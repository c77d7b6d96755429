import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

@InputType({ description: 'A member, by id.' })
export class MemberIdInput {
  @Field(() => ID, { description: 'The member.' })
  @IsString({ message: 'WRONG_TYPE' })
  @MaxLength(40, { message: 'TOO_LONG:40' })
  memberId: string;
}
