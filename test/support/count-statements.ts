import pg from 'pg';

/** Runs `work` and lists the statements that PostgreSQL was given meanwhile by this process, by name (or text, when unnamed). */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const { prototype } = pg.Client;
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    names.push(nameOf(given[0]));
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return names;
}

/** How many statements `work` takes. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(work)).length;
}

function nameOf(statement: unknown): string {
  const { name, text } =
    typeof statement === 'string'
      ? ({ text: statement } as { name?: string; text?: string })
      : (statement as { name?: string; text?: string });
  return name ?? text ?? String(statement);
}
