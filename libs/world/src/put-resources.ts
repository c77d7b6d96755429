import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { newIdAt } from '@servante/kernel';
import {
  type ResourceContent,
  type ResourceKind,
  ResourceRecord,
  ResourceStore,
  slugOf,
  type Visibility,
} from '@servante/resources';

export interface NewResource {
  kind: ResourceKind;
  /** Those who sign it, in order. */
  authorIds: string[];
  content: Partial<ResourceContent>;
  visibility: Visibility;
  isPublished: boolean;
  isExample?: boolean;
  at: Date;
}

/** Writes resources as a set, under the rules that members meet: a draft, then published or not. */
@Injectable()
export class PutResources {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
  ) {}

  /** By the same author: their first revision bears one name. */
  async put(resources: readonly NewResource[]): Promise<ResourceRecord[]> {
    const records = resources.map(recordOf);
    await this.db.transaction(async () => {
      for (const authorId of new Set(records.map(({ authorIds: [first] }) => first as string))) {
        const own = records.filter((record) => record.authorIds[0] === authorId);
        const [drafts, published] = [own.filter(({ isLive }) => !isLive), own.filter(({ isLive }) => isLive)];
        await this.store.save(drafts, 'resource.drafted', { revision: { authorId } });
        await this.store.save(published, 'resource.published', { revision: { authorId } });
      }
    });
    return records;
  }
}

function recordOf({ kind, authorIds, content, visibility, isPublished, isExample, at }: NewResource): ResourceRecord {
  const record = ResourceRecord.draft(kind, authorIds[0] as string, content, visibility, at);
  record.id = newIdAt('res', at);
  record.slug = slugOf(record.content.title, record.id);
  record.authorIds = [...authorIds];
  record.example = isExample ?? false;
  if (isPublished) record.publish(at);
  return record;
}
