import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';

/** One choice of the community, kept in the database; each lib declares its own. */
export interface Setting<T extends object> {
  key: string;
  byDefault: T;
}

@Injectable()
export class Settings {
  constructor(private readonly db: Db) {}

  /** What was chosen, completed by what is the default: a setting may gain fields later. */
  async read<T extends object>({ key, byDefault }: Setting<T>): Promise<T> {
    const [row] = await this.db.query<{ value: Partial<T> }>('setting.read', 'select value from setting where key = $1', [key]);
    return { ...byDefault, ...row?.value };
  }

  async write<T extends object>({ key }: Setting<T>, value: T): Promise<void> {
    await this.db.query(
      'setting.write',
      `insert into setting (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value, updated_at = now()`,
      [key, JSON.stringify(value)],
    );
  }
}
