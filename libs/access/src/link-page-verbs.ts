import type { LinkPageKind } from '@servante/words';

/** What each form does: an operation of the API, by the same door as any other client. */
export const LINK_PAGE_VERBS: Record<LinkPageKind, string> = {
  confirm: mutation('confirmEmail', 'LinkTokenInput', 'awaitsApproval'),
  reset: mutation('resetPassword', 'ResetPasswordInput', 'count'),
  email_change: mutation('confirmEmailChange', 'LinkTokenInput', 'awaitsApproval'),
  first_admin: mutation('useSignInLink', 'UseSignInLinkInput', 'viewer { awaitsApproval }'),
  sign_in: mutation('useSignInLink', 'UseSignInLinkInput', 'viewer { awaitsApproval }'),
  invitation: mutation('acceptInvitation', 'AcceptInvitationInput', 'viewer { awaitsApproval }'),
};

function mutation(name: string, input: string, selection: string): string {
  return `mutation($input: ${input}!) { result: ${name}(input: $input) { ${selection} } }`;
}
