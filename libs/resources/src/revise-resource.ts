import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { Clock, DomainError, ErrorCode } from '@servante/kernel';
import { Vocabularies } from '@servante/members';
import { checkCodes, type ContentPatch } from './content-rules';
import type { Resource } from './resource';
import { ResourcePages } from './resource-pages';
import { canRevise } from './resource.policy';
import type { ResourceKind } from './resource-state';
import { ResourceStore } from './resource-store';

export interface RevisionRequest {
  id: string;
  version: number;
  content: ContentPatch;
  note?: string | null;
}

/** What `revisePractice` and `reviseTool` share. */
@Injectable()
export class ReviseResource {
  constructor(
    private readonly db: Db,
    private readonly store: ResourceStore,
    private readonly pages: ResourcePages,
    private readonly vocabularies: Vocabularies,
    private readonly clock: Clock,
  ) {}

  async revise<T extends Resource>(kind: ResourceKind, request: RevisionRequest, context: RequestContext): Promise<T> {
    const { id, version, content, note } = request;
    await checkCodes(this.vocabularies, content);
    await this.db.transaction(async () => {
      const record = await this.store.lock(id, context.viewer, canRevise);
      if (record.kind !== kind) throw new DomainError(ErrorCode.NOT_FOUND);
      record.revise(content, version, this.clock.now());
      await this.store.save([record], 'resource.revised', { revision: { authorId: context.viewer.memberId, note } });
    });
    return this.pages.one<T>(id, context);
  }
}
