import type { MigrationInterface, QueryRunner } from 'typeorm';

const score = (column: string) => `${column} smallint check (${column} between 1 and 4)`;

export class Feedback1700000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // feedback hangs on the card, which it counts on: a writer locks one row, and never waits for whoever edits the text
    const subject = `resource_id text collate "C" not null references card (id) on delete cascade`;
    await runner.query(`
      create table comment (
        id text collate "C" primary key,
        ${subject},
        parent_id text collate "C" references comment (id) on delete cascade,
        root_id text collate "C" references comment (id) on delete cascade,
        author_id text collate "C" references member (id) on delete set null,
        text text,
        html text,
        is_question boolean not null default false check (not is_question or root_id is null),
        created_at timestamptz(3) not null default now(),
        edited_at timestamptz(3),
        deleted_at timestamptz(3),
        deleted_by text check (deleted_by in ('AUTHOR', 'MODERATION')),
        check ((parent_id is null) = (root_id is null)),
        check ((deleted_at is null) = (deleted_by is null)),
        check ((deleted_at is null) = (text is not null) and (text is null) = (html is null))
      );
      create index comment_feed on comment (resource_id, created_at, id) where root_id is null;
      create index comment_replies on comment (root_id, created_at, id) where root_id is not null;
      create index comment_parent on comment (parent_id) where parent_id is not null;
      create index comment_resource on comment (resource_id);
      create index comment_author on comment (author_id) where author_id is not null;

      -- was_*: what the last change replaced, so that one statement can upsert and know by how much the counters move
      create table rating (
        id text collate "C" primary key,
        ${subject},
        member_id text collate "C" not null references member (id) on delete cascade,
        ${score('clear')},
        ${score('useful')},
        ${score('transferable')},
        effort text check (effort in ('FAIR', 'UNDER', 'OVER')),
        was_clear smallint,
        was_useful smallint,
        was_transferable smallint,
        was_effort text,
        changes int not null default 0,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        unique (resource_id, member_id),
        check (num_nonnulls(clear, useful, transferable, effort) > 0)
      ) with (fillfactor = 90);
      create index rating_member on rating (member_id);

      create table adoption (
        id text collate "C" primary key,
        ${subject},
        author_id text collate "C" references member (id) on delete set null,
        kind text not null,
        outcome text,
        time_spent text,
        cost text,
        house_type text,
        team_size text,
        territory text,
        territory_context text,
        evidence text,
        changed text,
        changed_html text,
        story text,
        story_html text,
        created_at timestamptz(3) not null default now(),
        edited_at timestamptz(3),
        check ((changed is null) = (changed_html is null) and (story is null) = (story_html is null))
      );
      create index adoption_feed on adoption (resource_id, created_at desc, id desc);
      create index adoption_author on adoption (author_id) where author_id is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
