import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { Authenticator } from '@servante/graphql';
import { AcceptInvitation } from './accept-invitation';
import { AccessSweeper } from './access-sweeper';
import { Accounts } from './accounts';
import { ApproveMember } from './approve-member';
import { ChangePassword } from './change-password';
import { ChangeRole } from './change-role';
import { ConfirmEmail } from './confirm-email';
import { ConfirmEmailChange } from './confirm-email-change';
import { CreateToken } from './create-token';
import { CredentialAuthenticator } from './credential-authenticator';
import { DeclineMember } from './decline-member';
import { EndOtherSessions } from './end-other-sessions';
import { EndSession } from './end-session';
import { FindRegistration } from './find-registration';
import { FindViewer } from './find-viewer';
import { FirstAdmin } from './first-admin';
import { InviteMember } from './invite-member';
import { LinkMails } from './link-mails';
import { Links } from './links';
import { ListPendingMembers } from './list-pending-members';
import { Membership } from './membership';
import { PasswordChange } from './password-change';
import { PasswordCheck } from './password-check';
import { PasswordHasher } from './password-hasher';
import { Registrations } from './registrations';
import { ReinstateMember } from './reinstate-member';
import { RequestEmailChange } from './request-email-change';
import { RequestPasswordReset } from './request-password-reset';
import { ResendConfirmation } from './resend-confirmation';
import { ResetPassword } from './reset-password';
import { RevokeToken } from './revoke-token';
import { SessionCookie } from './session-cookie';
import { SessionFields } from './session.fields';
import { SessionOpener } from './session-opener';
import { Sessions } from './sessions';
import { SetRegistration } from './set-registration';
import { Settings } from './settings';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';
import { SignUp } from './sign-up';
import { SuspendMember } from './suspend-member';
import { Throttle } from './throttle';
import { Tokens } from './tokens';
import { UseSignInLink } from './use-sign-in-link';
import { ViewerAccountFields } from './viewer-account.fields';

const verbs: Provider[] = [
  ...[SignUp, ConfirmEmail, ResendConfirmation, SignIn, SignOut, UseSignInLink, AcceptInvitation],
  ...[RequestPasswordReset, ResetPassword, ChangePassword, RequestEmailChange, ConfirmEmailChange],
  ...[EndSession, EndOtherSessions, CreateToken, RevokeToken, FindViewer, ViewerAccountFields, SessionFields],
  ...[FindRegistration, SetRegistration, InviteMember, ListPendingMembers, ApproveMember, DeclineMember],
  ...[SuspendMember, ReinstateMember, ChangeRole],
];
/** What other libs may ask for. */
const shared: Provider[] = [Accounts, Membership, PasswordCheck, Sessions, Settings, Throttle, Tokens];
const parts: Provider[] = [
  AccessSweeper,
  FirstAdmin,
  LinkMails,
  Links,
  PasswordChange,
  PasswordHasher,
  Registrations,
  SessionOpener,
];
const authenticator: Provider = { provide: Authenticator, useClass: CredentialAuthenticator };

/** Sign-in, sessions, tokens and roles. Needs `Db`, `Outbox`, MembersModule and MailModule beside it. */
@Global()
@Module({})
export class AccessModule {
  /** `site` is the address members type: over https the cookie is bound to the host and never sent in clear. */
  static with({ site }: { site: string }): DynamicModule {
    const cookie: Provider = { provide: SessionCookie, useFactory: () => new SessionCookie(site) };
    return {
      module: AccessModule,
      providers: [...verbs, ...shared, ...parts, cookie, authenticator],
      exports: [...shared, Authenticator],
    };
  }
}
