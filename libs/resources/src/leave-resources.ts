import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { Outbox } from '@servante/outbox';

/** What becomes of the resources of members who leave; always inside a transaction. */
@Injectable()
export class LeaveResources {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Deletes what nobody else signs: drafts only, or all of it. Answers the ids of what others could see. */
  async deleteOwn(memberId: string, { withdraw }: { withdraw: boolean }): Promise<string[]> {
    const own = await this.db.query<{ id: string; status: string }>(
      'resource.own',
      `select id, status from resource where author_ids = array[$1]::text[] and ($2 or status = 'DRAFT') order by id for update`,
      [memberId, withdraw],
    );
    await this.delete(own.map(({ id }) => id));
    return own.filter(({ status }) => status !== 'DRAFT').map(({ id }) => id);
  }

  /** Deletes resources with all that hangs on them. */
  async delete(ids: readonly string[]): Promise<void> {
    await this.db.query('resource.delete', 'delete from resource where id = any($1::text[])', [ids]);
    await this.outbox.record('resource.deleted', ...ids);
  }

  /** Takes members out of what they sign; what they were alone to sign stays, unsigned. Answers the ids. */
  async unsign(memberIds: readonly string[]): Promise<string[]> {
    const unsigned = await this.db.query<{ id: string }>('resource.unsign', UNSIGN, [memberIds]);
    const ids = unsigned.map(({ id }) => id);
    await this.outbox.record('resource.shown', ...ids);
    return ids;
  }
}

const UNSIGN = `with unsigned as (
    update resource set author_ids = array(
      select author from unnest(author_ids) with ordinality as signed(author, n) where author <> all($1::text[]) order by n)
    where author_ids && $1::text[] returning id, author_ids
  )
  update card set author_ids = unsigned.author_ids from unsigned where card.id = unsigned.id returning card.id`;
