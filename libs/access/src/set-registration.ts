import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsEnum } from 'class-validator';
import { Access } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { Registration, REGISTRATION, RegistrationMode } from './registration';
import { Settings } from './settings';

@InputType({ description: 'How people join this community.' })
export class SetRegistrationInput {
  @Field(() => RegistrationMode, { description: 'How people become members.' })
  @IsEnum(RegistrationMode, { message: 'WRONG_TYPE' })
  mode: RegistrationMode;
  @Field({ defaultValue: false, description: 'True to let every member invite, false for moderators only.' })
  @IsBoolean({ message: 'WRONG_TYPE' })
  membersMayInvite: boolean;
}

@Resolver()
export class SetRegistration {
  constructor(private readonly settings: Settings) {}

  @Mutation(() => Registration, { description: 'Sets how people join. Registrations already waiting are left as they are.' })
  @Access('admin', Scope.ACCOUNT)
  async setRegistration(
    @Args('input', { description: 'The choice.' }) { mode, membersMayInvite }: SetRegistrationInput,
  ): Promise<Registration> {
    const registration = { mode, membersMayInvite };
    await this.settings.write(REGISTRATION, registration);
    return registration;
  }
}
