import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { DataSource } from 'typeorm';
import { entities } from './entities';
import { httpServer } from './http-server';

/** The GraphQL schema as it is committed: sorted, with its descriptions. Composing the product is enough: no database is asked. */
export async function schemaText(): Promise<string> {
  const db = new Db(new DataSource({ type: 'postgres', entities }));
  const app = await httpServer({
    db,
    site: 'http://localhost',
    send: null,
    search: { meili: null, secret: 'none' },
    trustProxy: false,
    isDevelopment: false,
  });
  try {
    await app.init();
    const { schema } = app.get(GraphQLSchemaHost);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}
