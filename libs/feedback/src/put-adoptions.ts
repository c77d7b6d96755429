import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { type AdoptionContent, countsOfKind, renderAdoption } from './adoption';
import { MoveCounters } from './move-counters';
import { tally } from './tally';

/** An adoption to be written; what is left out stays empty. */
export interface NewAdoption extends Partial<AdoptionContent> {
  id: string;
  resourceId: string;
  authorId: string | null;
  kind: string;
  createdAt: Date;
}

/** Writes adoptions as a set: one for the verb, a thousand for an import. Those already there are left as they are. */
@Injectable()
export class PutAdoptions {
  constructor(
    private readonly db: Db,
    private readonly counters: MoveCounters,
  ) {}

  put(adoptions: readonly NewAdoption[]): Promise<void> {
    const rows = adoptions.map((one) => ({
      ...one,
      ...renderAdoption({ changed: one.changed ?? null, story: one.story ?? null }),
    }));
    return this.db.transaction(async () => {
      const added = await this.db.query<{ resourceId: string; kind: string }>('adoption.put', PUT, [JSON.stringify(rows)]);
      await this.counters.ofAll(
        'resource.adopted',
        tally(added, ({ kind }) => countsOfKind(kind)),
      );
    });
  }
}

const FIELDS = [
  'id',
  'resourceId',
  'authorId',
  'kind',
  'outcome',
  'timeSpent',
  'cost',
  'houseType',
  'teamSize',
  'territory',
].concat(['territoryContext', 'evidence', 'changed', 'changedHtml', 'story', 'storyHtml']);
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const PUT = `insert into adoption (${FIELDS.map(columnOf).join(', ')}, created_at)
  select ${FIELDS.map((field) => `"${field}"`).join(', ')}, "createdAt"
  from jsonb_to_recordset($1) as one(${FIELDS.map((field) => `"${field}" text`).join(', ')}, "createdAt" timestamptz)
  on conflict (id) do nothing returning resource_id as "resourceId", kind`;
