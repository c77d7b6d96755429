import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';

/** What is kept about a member and how it is theirs. Secrets are left out: a hash is of no use to anyone. */
const KEPT: Record<string, string> = {
  sessions: `select to_jsonb(s) - 'token_hash' as one from session s where member_id = $1 order by id`,
  tokens: `select to_jsonb(t) - 'token_hash' as one from personal_token t where member_id = $1 order by id`,
  password: "select jsonb_build_object('changed_at', changed_at) as one from password where member_id = $1",
  mails: `select to_jsonb(l) - 'token' as one from mail l where lower(recipient) = (select lower(email) from member where id = $1) order by id`,
  resources: `select to_jsonb(r) - 'html' as one from resource r where author_ids @> array[$1]::text[] order by id`,
  revisions: 'select to_jsonb(v) as one from revision v where author_id = $1 order by id',
  logbook: `select to_jsonb(e) - 'html' as one from logbook_entry e where author_id = $1 order by id`,
  links: 'select to_jsonb(l) as one from resource_link l where created_by = $1 order by id',
  comments: `select to_jsonb(c) - 'html' as one from comment c where author_id = $1 order by id`,
  ratings: 'select to_jsonb(r) as one from rating r where member_id = $1 order by id',
  adoptions: `select to_jsonb(a) - 'story_html' - 'changed_html' as one from adoption a where author_id = $1 order by id`,
  proposedTerms: 'select to_jsonb(t) as one from term t where proposed_by = $1 order by code',
  synonyms: 'select to_jsonb(s) as one from synonym s where updated_by = $1 order by id',
  stopWords: 'select to_jsonb(w) as one from stop_word w where updated_by = $1 order by word',
};

const lists = Object.entries(KEPT).map(
  ([name, statement]) => `'${name}', (select coalesce(jsonb_agg(one), '[]') from (${statement}) ${name})`,
);
const ARCHIVE = `select jsonb_pretty(jsonb_build_object('member', (select to_jsonb(m) from member m where id = $1), ${lists.join(', ')})) as archive`;

/** Everything the library holds about one member, as one JSON text. */
@Injectable()
export class MemberArchive {
  constructor(private readonly db: Db) {}

  async of(memberId: string): Promise<string> {
    const [row] = await this.db.query<{ archive: string }>('member.archive', ARCHIVE, [memberId]);
    return row?.archive ?? '{}';
  }
}
