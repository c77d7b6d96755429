export enum Role {
  MEMBER = 'MEMBER',
  MODERATOR = 'MODERATOR',
  ADMIN = 'ADMIN',
}

/** What a request may do. A session has them all; a personal token only those it was given. */
export enum Scope {
  /** Read what the member can read. */
  READ = 'READ',
  /** Publish, comment, rate, report adoptions. */
  WRITE = 'WRITE',
  /** Moderate, where the member's role allows it. */
  MODERATE = 'MODERATE',
  /** Account, sessions, tokens: never given to a personal token. */
  ACCOUNT = 'ACCOUNT',
}

export interface SignedIn {
  memberId: string;
  role: Role;
  /** Confirmed their address and, where registration is by approval, accepted. */
  confirmed: boolean;
  /** True while a moderator has yet to accept the account. */
  awaitsApproval?: boolean;
  scopes: readonly Scope[];
  /** The session or token that authenticated this request. */
  credentialId: string;
}

/** Who is asking. Every policy is a pure function of a Viewer and a thing. */
export class Viewer {
  static readonly anonymous = new Viewer(null);

  constructor(private readonly identity: SignedIn | null) {}

  get memberId(): string | null {
    return this.identity?.memberId ?? null;
  }

  get credentialId(): string | null {
    return this.identity?.credentialId ?? null;
  }

  /** Signed in with a confirmed e-mail address: a member of the network. */
  get isMember(): boolean {
    return this.identity?.confirmed ?? false;
  }

  get isSignedIn(): boolean {
    return this.identity !== null;
  }

  get awaitsApproval(): boolean {
    return this.identity?.awaitsApproval ?? false;
  }

  get isModerator(): boolean {
    return this.isMember && this.identity?.role !== Role.MEMBER;
  }

  get isAdmin(): boolean {
    return this.isMember && this.identity?.role === Role.ADMIN;
  }

  is(memberId: string | null): boolean {
    return memberId !== null && memberId === this.memberId;
  }

  hasScope(scope: Scope): boolean {
    return this.identity?.scopes.includes(scope) ?? false;
  }

  /** The audiences this viewer belongs to; a thing is visible when it is meant for one of them. */
  get audiences(): string[] {
    return this.isMember ? ['public', 'network'] : ['public'];
  }
}
