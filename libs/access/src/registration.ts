import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Setting } from './settings';

export enum RegistrationMode {
  OPEN = 'OPEN',
  APPROVAL = 'APPROVAL',
  INVITATION = 'INVITATION',
}

registerEnumType(RegistrationMode, {
  name: 'RegistrationMode',
  description: 'How people become members.',
  valuesMap: {
    OPEN: { description: 'Anyone who confirms their e-mail address is a member.' },
    APPROVAL: { description: 'A moderator accepts each registration.' },
    INVITATION: { description: 'An invitation is needed.' },
  },
});

@ObjectType({ description: 'How people join this community.' })
export class Registration {
  @Field(() => RegistrationMode, { description: 'How people become members.' })
  mode: RegistrationMode;
  @Field({ description: 'True when every member may invite, false when moderators only.' })
  membersMayInvite: boolean;
}

export const REGISTRATION: Setting<Registration> = {
  key: 'registration',
  byDefault: { mode: RegistrationMode.OPEN, membersMayInvite: false },
};
