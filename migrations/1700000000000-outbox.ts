import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id bigint generated always as identity primary key,
        queue text not null,
        fact text not null,
        subject text collate "C" not null,
        recorded_at timestamptz(3) not null default now(),
        due_at timestamptz(3) not null default now(),
        leased_until timestamptz(3),
        attempts int not null default 0,
        last_error text,
        dead_at timestamptz(3)
      );
      create index outbox_queue on outbox (queue, id) where dead_at is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations are forward-only');
  }
}
