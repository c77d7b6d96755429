import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Members1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vocabulary (
        name text primary key,
        label jsonb not null,
        position int not null default 0
      );
      create table term (
        vocabulary text not null references vocabulary (name),
        code text not null,
        label jsonb not null,
        hint jsonb,
        url text,
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'CANDIDATE', 'MERGED', 'RETIRED')),
        merged_into text,
        position int not null default 0,
        proposed_by text collate "C",
        proposed_at timestamptz(3) not null default now(),
        primary key (vocabulary, code)
      );
      create table member (
        id text collate "C" primary key,
        email text not null,
        name text not null,
        house text,
        pronouns text,
        house_type text,
        territory text,
        territory_context text,
        professions text[] not null default '{}',
        position text,
        bio text,
        links jsonb not null default '[]',
        role text not null default 'MEMBER' check (role in ('MEMBER', 'MODERATOR', 'ADMIN')),
        status text not null default 'ACTIVE' check (status in ('PENDING', 'ACTIVE', 'SUSPENDED')),
        confirmed_at timestamptz(3),
        public_profile boolean not null default false,
        language text not null default 'fr',
        example boolean not null default false,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now()
      );
      create unique index member_email on member (lower(email));
      create index member_directory on member (created_at desc, id desc) where status = 'ACTIVE' and confirmed_at is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
