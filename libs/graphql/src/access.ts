import { SetMetadata } from '@nestjs/common';
import { Scope } from '@servante/kernel';

/** Who may knock at an operation; what they may do there is the policy's. */
export type Caller = 'anyone' | 'signed-in' | 'member' | 'moderator' | 'admin';

export interface AccessRule {
  caller: Caller;
  scope: Scope;
}

export const ACCESS_RULE = 'servante:access';

/** Every query and mutation says at its door who may call it, and with which scope: an operation without it is refused. */
export const Access = (caller: Caller, scope: Scope = Scope.READ) =>
  SetMetadata(ACCESS_RULE, { caller, scope } satisfies AccessRule);
