import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = `text not null check (kind in ('PRACTICE', 'TOOL'))`;
const STATUS = `text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'OBSOLETE', 'REPLACED', 'ARCHIVED'))`;
const VISIBILITY = `text not null default 'NETWORK' check (visibility in ('NETWORK', 'PUBLIC'))`;

export class Resources1700000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table resource (
        id text collate "C" primary key,
        kind ${KIND},
        slug text collate "C" not null unique,
        status ${STATUS},
        visibility ${VISIBILITY},
        version int not null default 1,
        author_ids text[] collate "C" not null default '{}',
        credited_authors text[] not null default '{}',
        content jsonb not null,
        html jsonb not null default '{}',
        replaced_by text collate "C" references resource (id) on delete set null,
        external_id text collate "C" unique,
        source_url text,
        example boolean not null default false,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        published_at timestamptz(3),
        published_version int
      );
      create index resource_author on resource using gin (author_ids);
      create index resource_replaced_by on resource (replaced_by) where replaced_by is not null;

      create table revision (
        id text collate "C" primary key,
        resource_id text collate "C" not null references resource (id) on delete cascade,
        version int not null,
        author_id text collate "C" references member (id) on delete set null,
        content jsonb not null,
        note text,
        created_at timestamptz(3) not null default now(),
        unique (resource_id, version)
      );
      create index revision_author on revision (author_id) where author_id is not null;

      create table logbook_entry (
        id text collate "C" primary key,
        resource_id text collate "C" not null references resource (id) on delete cascade,
        author_id text collate "C" references member (id) on delete set null,
        happened_on date not null,
        text text not null,
        html text not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now()
      );
      create index logbook_entry_feed on logbook_entry (resource_id, happened_on, id);
      create index logbook_entry_author on logbook_entry (author_id) where author_id is not null;

      create table resource_link (
        id text collate "C" primary key,
        from_id text collate "C" not null references resource (id) on delete cascade,
        to_id text collate "C" not null references resource (id) on delete cascade,
        type text not null check (type in ('USES_TOOL', 'ADAPTED_FROM', 'REPLACES', 'COMPLEMENTS', 'FAILED_VERSION_OF')),
        created_by text collate "C" references member (id) on delete set null,
        created_at timestamptz(3) not null default now(),
        unique (from_id, to_id, type),
        check (from_id <> to_id)
      );
      create index resource_link_to on resource_link (to_id);
      create index resource_link_creator on resource_link (created_by) where created_by is not null;

      -- what lists and cards read: narrow, no body, the one home of the counters (kept exact by whoever changes what they count)
      create table card (
        id text collate "C" primary key references resource (id) on delete cascade,
        kind ${KIND},
        slug text collate "C" not null,
        title text not null,
        summary text,
        status ${STATUS},
        visibility ${VISIBILITY},
        version int not null,
        author_ids text[] collate "C" not null default '{}',
        credited_authors text[] not null default '{}',
        themes text[] not null default '{}',
        professions text[] not null default '{}',
        outcome text,
        format text,
        effort text,
        entry_cost text,
        house_type text,
        territory text,
        licence text,
        language text not null default 'fr',
        external_id text collate "C",
        example boolean not null default false,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        published_at timestamptz(3),
        published_version int,
        comment_count int not null default 0,
        adoption_count int not null default 0,
        tried_count int not null default 0,
        rating_count int not null default 0,
        clear_count int not null default 0,
        clear_sum int not null default 0,
        useful_count int not null default 0,
        useful_sum int not null default 0,
        transferable_count int not null default 0,
        transferable_sum int not null default 0,
        effort_fair int not null default 0,
        effort_under int not null default 0,
        effort_over int not null default 0
      ) with (fillfactor = 85);
      create index card_feed on card (published_at desc, id desc) where status = 'PUBLISHED';
      create index card_public_feed on card (published_at desc, id desc) where status = 'PUBLISHED' and visibility = 'PUBLIC';
      create index card_author on card using gin (author_ids);
      create index card_theme on card using gin (themes) where status = 'PUBLISHED';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
