import { Injectable } from '@nestjs/common';
import { Db, type Keyset } from '@servante/database';
import { DomainError, ErrorCode, type Viewer } from '@servante/kernel';
import { Comment } from './comment';
import { canSeeComment } from './comment.policy';
import { SUBJECT_COLUMNS, subjectOf, type SubjectRow } from './feedback-subject';
import { SIGNATURE_COLUMNS, signatureOf, type SignedRow } from './signed';

export type CommentRow = Omit<Comment, 'author' | 'subject' | 'isDeleted' | 'text' | 'threadId'> & SignedRow;

const COLUMNS = `c.id, c.resource_id as "resourceId", c.parent_id as "parentId", c.root_id as "rootId", c.author_id as "authorId",
  c.text as source, c.html, c.is_question as "isQuestion", c.created_at as "createdAt", c.edited_at as "editedAt",
  c.deleted_at as "deletedAt", c.deleted_by as "deletedBy", ${SIGNATURE_COLUMNS}`;

/** Reads comments with their authors, one statement for any number of threads. */
@Injectable()
export class Comments {
  constructor(private readonly db: Db) {}

  /** The comments that open a thread, oldest first; so many of each resource. */
  roots(resourceIds: readonly string[], limit: number, after: Keyset | null): Promise<CommentRow[]> {
    const [ids, many] = resourceIds.length === 1 ? [resourceIds[0], 'one' as const] : [resourceIds, 'many' as const];
    if (!after) return this.db.query(`comment.roots.${many}`, ROOTS[many], [ids, limit]);
    return this.db.query(`comment.roots.after.${many}`, ROOTS_AFTER[many], [ids, limit, after.at, after.id]);
  }

  /** The answers of these threads, oldest first; so many of each. */
  replies(rootIds: readonly string[], limit: number): Promise<CommentRow[]> {
    return this.db.query('comment.replies', REPLIES, [rootIds, limit]);
  }

  /** How many answers each of these threads has, deleted ones left out. */
  async replyCounts(rootIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.query<{ id: string; count: number }>('comment.replyCounts', REPLY_COUNTS, [rootIds]);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** One comment; absent and invisible answer the same. */
  async find(id: string, viewer: Viewer): Promise<Comment | null> {
    return this.read('comment.byId', BY_ID, id, viewer);
  }

  /** The same, locked until the transaction ends. */
  async lock(id: string, viewer: Viewer): Promise<Comment> {
    const comment = await this.read('comment.lock', `${BY_ID} for update of c`, id, viewer);
    if (!comment) throw new DomainError(ErrorCode.NOT_FOUND);
    if (comment.isDeleted) throw new DomainError(ErrorCode.WRONG_STATE);
    return comment;
  }

  private async read(name: string, statement: string, id: string, viewer: Viewer): Promise<Comment | null> {
    const [row] = await this.db.query<CommentRow & SubjectRow>(name, statement, [id]);
    const comment = row && commentOf(row, subjectOf(row));
    return comment && canSeeComment(viewer, comment) ? comment : null;
  }
}

const MEMBER = 'left join member m on m.id = c.author_id';
const each = (condition: string) =>
  `select ${COLUMNS} from unnest($1::text[]) as one(id) cross join lateral (
     select * from comment where ${condition} order by created_at, id limit $2
   ) c ${MEMBER} order by c.created_at, c.id`;
// one resource has its own statement: PostgreSQL plans an array of one afresh each time, which costs three times the reading
const roots = (condition: string) => ({
  many: each(`resource_id = one.id and root_id is null ${condition}`),
  one: `select ${COLUMNS} from (
      select * from comment where resource_id = $1 and root_id is null ${condition} order by created_at, id limit $2
    ) c ${MEMBER} order by c.created_at, c.id`,
});
const ROOTS = roots('');
const ROOTS_AFTER = roots('and (created_at, id) > ($3::timestamptz, $4)');
const REPLIES = each('root_id = one.id');
const REPLY_COUNTS = `select root_id as id, count(*)::int from comment where root_id = any($1::text[]) and deleted_at is null group by root_id`;
const BY_ID = `select ${COLUMNS}, ${SUBJECT_COLUMNS} from comment c join card k on k.id = c.resource_id ${MEMBER} where c.id = $1`;

/** The noun out of its row; whoever deleted their words no longer signs them. */
export function commentOf(row: CommentRow, subject: Comment['subject']): Comment {
  return Object.assign(new Comment(), row, { subject, author: row.deletedAt ? null : signatureOf(row) });
}
