import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Access1700000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table setting (
        key text primary key,
        value jsonb not null,
        updated_at timestamptz(3) not null default now()
      );
      create table password (
        member_id text collate "C" primary key references member (id) on delete cascade,
        hash text not null,
        changed_at timestamptz(3) not null default now()
      );
      create table session (
        id text collate "C" primary key,
        member_id text collate "C" not null references member (id) on delete cascade,
        token_hash bytea not null unique,
        device text not null,
        created_at timestamptz(3) not null default now(),
        last_seen_at timestamptz(3) not null default now()
      );
      create index session_member on session (member_id);
      create table personal_token (
        id text collate "C" primary key,
        member_id text collate "C" not null references member (id) on delete cascade,
        name text not null,
        token_hash bytea not null unique,
        scopes text[] not null check (scopes <@ array['READ', 'WRITE', 'MODERATE']),
        created_at timestamptz(3) not null default now(),
        expires_at timestamptz(3) not null,
        last_used_at timestamptz(3)
      );
      create index personal_token_member on personal_token (member_id);
      create table link (
        id text collate "C" primary key,
        token_hash bytea not null unique,
        purpose text not null,
        member_id text collate "C" references member (id) on delete cascade,
        payload jsonb not null default '{}',
        created_at timestamptz(3) not null default now(),
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      );
      create index link_member on link (member_id);
      create table throttle (
        key text primary key,
        hits int not null,
        resets_at timestamptz(3) not null
      );
      create table mail (
        id text collate "C" primary key,
        recipient text not null,
        language text not null,
        template text not null,
        data jsonb not null,
        token text,
        created_at timestamptz(3) not null default now(),
        sent_at timestamptz(3),
        refused text
      );
      create index mail_unsent on mail (created_at) where sent_at is null;
      create index member_pending on member (created_at desc, id desc) where status = 'PENDING';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
