import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { Clock } from '@servante/kernel';
import { Vocabularies } from '@servante/members';
import { checkCodes, type ContentPatch } from './content-rules';
import type { Resource } from './resource';
import { ResourcePages } from './resource-pages';
import { ResourceRecord } from './resource-record';
import type { ResourceKind, Visibility } from './resource-state';
import { ResourceStore } from './resource-store';

/** What `draftPractice` and `draftTool` share. */
@Injectable()
export class DraftResource {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly pages: ResourcePages,
    private readonly vocabularies: Vocabularies,
    private readonly clock: Clock,
  ) {}

  async draft<T extends Resource>(
    kind: ResourceKind,
    content: ContentPatch,
    visibility: Visibility,
    context: RequestContext,
  ): Promise<T> {
    const authorId = context.viewer.memberId as string;
    await checkCodes(this.vocabularies, content);
    const record = ResourceRecord.draft(kind, authorId, content, visibility, this.clock.now());
    await this.db.transaction(() => this.store.save([record], 'resource.drafted', { revision: { authorId } }));
    return this.pages.one<T>(record.id, context);
  }
}
