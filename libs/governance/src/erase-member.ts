import { Injectable } from '@nestjs/common';
import { Membership } from '@servante/access';
import { Db } from '@servante/database';
import { EraseMemberFeedback } from '@servante/feedback';
import { DomainError, ErrorCode, Role } from '@servante/kernel';
import { LeaveResources } from '@servante/resources';

export interface ErasedMember {
  /** Resources that stay, unsigned by them. */
  keptResources: number;
  /** Resources deleted with them, drafts not counted. */
  withdrawnResources: number;
}

/** Erases a person and keeps, or not, what they gave; always inside a transaction. */
@Injectable()
export class EraseMember {
  constructor(
    private readonly db: Db,
    private readonly membership: Membership,
    private readonly resources: LeaveResources,
    private readonly feedback: EraseMemberFeedback,
  ) {}

  async erase(memberId: string, { withdraw }: { withdraw: boolean }): Promise<ErasedMember> {
    const admins = await this.membership.lockAdmins();
    // locked: what they are writing at this very moment ends before, or finds them gone
    const { email, role } = await this.membership.load(memberId);
    if (role === Role.ADMIN && admins.length === 1 && admins[0] === memberId) throw new DomainError(ErrorCode.LAST_ADMIN);
    const withdrawn = await this.resources.deleteOwn(memberId, { withdraw });
    const kept = await this.resources.unsign([memberId]);
    await this.feedback.erase(memberId, { withdraw });
    await this.forget(memberId, email);
    return { keptResources: kept.length, withdrawnResources: withdrawn.length };
  }

  /** Everything else that names them: their row takes sessions, tokens, password and links with it. */
  private async forget(memberId: string, email: string): Promise<void> {
    await this.db.query('erase.terms', 'update term set proposed_by = null where proposed_by = $1', [memberId]);
    await this.db.query('erase.synonyms', 'update synonym set updated_by = null where updated_by = $1', [memberId]);
    await this.db.query('erase.stop_words', 'update stop_word set updated_by = null where updated_by = $1', [memberId]);
    await this.db.query('erase.mails', 'delete from mail where lower(recipient) = lower($1)', [email]);
    await this.db.query('erase.links', `delete from link where lower(payload ->> 'email') = lower($1)`, [email]);
    await this.db.query('erase.member', 'delete from member where id = $1', [memberId]);
  }
}
