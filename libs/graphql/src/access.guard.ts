import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { DomainError, ErrorCode, Scope, type Viewer } from '@servante/kernel';
import { ACCESS_RULE, type AccessRule, type Caller } from './access';
import type { RequestContext } from './request-context';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new Error(`${context.getHandler().name} does not say who may call it`);
    const { viewer } = GqlExecutionContext.create(context).getContext<RequestContext>();
    const refusal = refusalOf(viewer, rule);
    if (refusal) throw new DomainError(refusal);
    return true;
  }
}

const isCaller: Record<Caller, (viewer: Viewer) => boolean> = {
  anyone: () => true,
  'signed-in': (viewer) => viewer.isSignedIn,
  member: (viewer) => viewer.isMember,
  moderator: (viewer) => viewer.isModerator,
  admin: (viewer) => viewer.isAdmin,
};

export function refusalOf(viewer: Viewer, { caller, scope }: AccessRule): ErrorCode | null {
  if (caller === 'anyone' && (scope === Scope.READ || !viewer.isSignedIn)) return null;
  if (!viewer.isSignedIn) return ErrorCode.UNAUTHENTICATED;
  if (!viewer.hasScope(scope)) return ErrorCode.SCOPE_MISSING;
  if (isCaller[caller](viewer)) return null;
  if (caller === 'signed-in' || viewer.isMember) return ErrorCode.FORBIDDEN;
  return viewer.awaitsApproval ? ErrorCode.PENDING_APPROVAL : ErrorCode.UNCONFIRMED;
}
