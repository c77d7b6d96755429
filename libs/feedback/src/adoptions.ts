import { Injectable } from '@nestjs/common';
import { Db, type Keyset } from '@servante/database';
import { DomainError, ErrorCode, type Viewer } from '@servante/kernel';
import { Adoption } from './adoption';
import { canSeeAdoption } from './adoption.policy';
import { SUBJECT_COLUMNS, subjectOf, type SubjectRow } from './feedback-subject';
import { SIGNATURE_COLUMNS, signatureOf, type SignedRow } from './signed';

export type AdoptionRow = Omit<Adoption, 'author' | 'subject' | 'changed' | 'story' | 'isTried'> & SignedRow;

const COLUMNS = `a.id, a.resource_id as "resourceId", a.author_id as "authorId", a.kind, a.outcome, a.time_spent as "timeSpent", a.cost,
  a.house_type as "houseType", a.team_size as "teamSize", a.territory, a.territory_context as "territoryContext", a.evidence,
  a.changed as "changedSource", a.changed_html as "changedHtml", a.story as "storySource", a.story_html as "storyHtml",
  a.created_at as "createdAt", a.edited_at as "editedAt", ${SIGNATURE_COLUMNS}`;

/** Reads adoptions with their authors, one statement for any number of resources. */
@Injectable()
export class Adoptions {
  constructor(private readonly db: Db) {}

  /** Newest first; so many of each resource. */
  newest(resourceIds: readonly string[], limit: number, after: Keyset | null): Promise<AdoptionRow[]> {
    const [ids, many] = resourceIds.length === 1 ? [resourceIds[0], 'one' as const] : [resourceIds, 'many' as const];
    if (!after) return this.db.query(`adoption.newest.${many}`, NEWEST[many], [ids, limit]);
    return this.db.query(`adoption.newest.after.${many}`, NEWEST_AFTER[many], [ids, limit, after.at, after.id]);
  }

  /** One adoption; absent and invisible answer the same. */
  find(id: string, viewer: Viewer): Promise<Adoption | null> {
    return this.read('adoption.byId', BY_ID, id, viewer);
  }

  /** The same, locked until the transaction ends. */
  async lock(id: string, viewer: Viewer): Promise<Adoption> {
    const adoption = await this.read('adoption.lock', `${BY_ID} for update of a`, id, viewer);
    if (!adoption) throw new DomainError(ErrorCode.NOT_FOUND);
    return adoption;
  }

  private async read(name: string, statement: string, id: string, viewer: Viewer): Promise<Adoption | null> {
    const [row] = await this.db.query<AdoptionRow & SubjectRow>(name, statement, [id]);
    const adoption = row && adoptionOf(row, subjectOf(row));
    return adoption && canSeeAdoption(viewer, adoption) ? adoption : null;
  }
}

const MEMBER = 'left join member m on m.id = a.author_id';
const page = (condition: string) => `select * from adoption where ${condition} order by created_at desc, id desc limit $2`;
const ORDER = `${MEMBER} order by a.created_at desc, a.id desc`;
// one resource has its own statement, as for comments
const newest = (condition: string) => ({
  many: `select ${COLUMNS} from unnest($1::text[]) as one(id) cross join lateral (${page(`resource_id = one.id ${condition}`)}) a ${ORDER}`,
  one: `select ${COLUMNS} from (${page(`resource_id = $1 ${condition}`)}) a ${ORDER}`,
});
const NEWEST = newest('');
const NEWEST_AFTER = newest('and (created_at, id) < ($3::timestamptz, $4)');
const BY_ID = `select ${COLUMNS}, ${SUBJECT_COLUMNS} from adoption a join card k on k.id = a.resource_id ${MEMBER} where a.id = $1`;

export function adoptionOf(row: AdoptionRow, subject: Adoption['subject']): Adoption {
  return Object.assign(new Adoption(), row, { subject, author: signatureOf(row) });
}
