/** Why a request was refused; the stable value is in `extensions.code` of the GraphQL error. */
export enum ErrorCode {
  /** The input does not fit; `extensions.fields` says which field and why. */
  INVALID_INPUT = 'INVALID_INPUT',
  /** The thing does not exist, or is not visible to you: the answer is the same. */
  NOT_FOUND = 'NOT_FOUND',
  /** You can see it, but this action is not yours to take. */
  FORBIDDEN = 'FORBIDDEN',
  /** Sign in first. */
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  /** Your token or session does not carry the needed scope. */
  SCOPE_MISSING = 'SCOPE_MISSING',
  /** Confirm your e-mail address first. */
  UNCONFIRMED = 'UNCONFIRMED',
  /** Registration is by approval here, and a moderator has not answered yet. */
  PENDING_APPROVAL = 'PENDING_APPROVAL',
  /** This account is suspended. */
  SUSPENDED = 'SUSPENDED',
  /** Somebody has to administer: the last admin cannot step down. */
  LAST_ADMIN = 'LAST_ADMIN',
  /** Somebody saved another version meanwhile; both texts are in `extensions`. */
  CONFLICT = 'CONFLICT',
  /** The action does not fit the present state of the thing (publishing twice, rating a draft). */
  WRONG_STATE = 'WRONG_STATE',
  /** E-mail or password do not match. */
  BAD_CREDENTIALS = 'BAD_CREDENTIALS',
  /** The link has expired or was already used. */
  LINK_EXPIRED = 'LINK_EXPIRED',
  /** Registration needs an invitation here. */
  INVITATION_NEEDED = 'INVITATION_NEEDED',
  /** Nobody may rate or report an adoption of their own resource. */
  OWN_RESOURCE = 'OWN_RESOURCE',
  /** A pick-list does not hold this code. */
  UNKNOWN_TERM = 'UNKNOWN_TERM',
  /** The cursor was not made by this list. */
  BAD_CURSOR = 'BAD_CURSOR',
  /** The query asks for too much in one go. */
  TOO_COMPLEX = 'TOO_COMPLEX',
  /** The query is not valid GraphQL for this schema. */
  BAD_QUERY = 'BAD_QUERY',
  /** Too many attempts; wait for `extensions.retryAfter` seconds. */
  THROTTLED = 'THROTTLED',
  /** The service is stopping or its database does not answer; try again. */
  UNAVAILABLE = 'UNAVAILABLE',
  /** A fault of ours; quote `extensions.reference`. */
  INTERNAL = 'INTERNAL',
}
