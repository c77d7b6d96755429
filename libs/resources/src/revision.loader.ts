import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { BatchLoader } from '@servante/graphql';
import { Revision } from './revision';

/** Saved states by resource and number (`res_…:3`). */
@Injectable()
export class RevisionLoader extends BatchLoader<Revision> {
  constructor(private readonly db: Db) {
    super();
  }

  protected async batch(keys: readonly string[]): Promise<Map<string, Revision>> {
    const pairs = keys.map((key) => key.split(':'));
    const revisions = await this.db
      .repository(Revision)
      .createQueryBuilder('revision')
      .where('(revision.resource_id, revision.version) in (select * from unnest(:ids::text[], :versions::int[]))', {
        ids: pairs.map(([id]) => id),
        versions: pairs.map(([, version]) => Number(version)),
      })
      .getMany();
    return new Map(revisions.map((revision) => [`${revision.resourceId}:${revision.version}`, revision]));
  }
}
