import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1700000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_entry (
        id text collate "C" primary key,
        type text not null,
        title text not null,
        body text not null,
        audience text[] not null,
        codes text[] not null,
        terms tsvector not null,
        core tsvector not null,
        signature text not null,
        published_at timestamptz(3) not null,
        tried int not null,
        rated real,
        version int not null,
        digest text not null
      );
      create index search_entry_terms on search_entry using gin (terms);
      create index search_entry_core on search_entry using gin (core);
      create index search_entry_codes on search_entry using gin (codes);
      create index search_entry_newest on search_entry (published_at desc, id desc);

      create table search_word (
        word text collate "C" primary key,
        documents int not null
      ) with (fillfactor = 80);

      create table search_state (
        singleton boolean primary key default true check (singleton),
        words_version bigint not null default 0,
        language_version bigint not null default 0,
        built_with text
      );
      insert into search_state default values;

      create table synonym (
        id text collate "C" primary key,
        words text[] not null check (cardinality(words) between 2 and 40),
        updated_at timestamptz(3) not null default now(),
        updated_by text collate "C"
      );
      create table stop_word (
        word text collate "C" not null,
        language text not null,
        updated_at timestamptz(3) not null default now(),
        updated_by text collate "C",
        primary key (word, language)
      );
      create function search_language_changed() returns trigger language plpgsql as $$
        begin
          update search_state set language_version = language_version + 1;
          return null;
        end $$;
      create trigger synonym_changed after insert or update or delete on synonym
        for each statement execute function search_language_changed();
      create trigger stop_word_changed after insert or update or delete on stop_word
        for each statement execute function search_language_changed();

      create table search_miss (
        query text not null,
        week date not null,
        searches int not null default 0,
        searchers int not null default 0,
        primary key (query, week)
      );
      create table search_miss_searcher (
        searcher bytea primary key,
        expires_at timestamptz(3) not null
      );
      create index search_miss_searcher_expires on search_miss_searcher (expires_at);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
