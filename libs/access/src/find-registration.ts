import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '@servante/graphql';
import { Registration, REGISTRATION } from './registration';
import { Settings } from './settings';

@Resolver()
export class FindRegistration {
  constructor(private readonly settings: Settings) {}

  @Query(() => Registration, { description: 'How people join this community.' })
  @Access('anyone')
  registration(): Promise<Registration> {
    return this.settings.read(REGISTRATION);
  }
}
