import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, type Viewer } from '@servante/kernel';
import { CARD_COLUMNS, CARD_TABLES, type CardRow } from './card-row';
import type { Resource } from './resource';
import { type PageRow, ResourceViews } from './resource-views';
import { canSee } from './resource.policy';

const PAGE = `select ${CARD_COLUMNS}, r.content, r.html, r.source_url, r.replaced_by from ${CARD_TABLES} join resource r on r.id = c.id`;

/** Whole resources, as their page shows them: one statement whatever is asked of the text. */
@Injectable()
export class ResourcePages {
  constructor(
    private readonly db: Db,
    private readonly views: ResourceViews,
  ) {}

  async bySlug(slug: string, context: RequestContext): Promise<Resource | null> {
    const rows = await this.db.query<PageRow>('resource.page.bySlug', `${PAGE} where r.slug = $1`, [slug]);
    const [page] = await this.views.pages(visibleAmong(rows, context.viewer), context.language);
    return page ?? null;
  }

  async byIds(ids: readonly string[], context: Pick<RequestContext, 'viewer' | 'language'>): Promise<Map<string, Resource>> {
    const rows = await this.db.query<PageRow>('resource.page.byIds', `${PAGE} where r.id = any($1::text[])`, [ids]);
    const pages = await this.views.pages(visibleAmong(rows, context.viewer), context.language);
    return new Map(pages.map((page) => [page.id, page]));
  }

  /** What a verb answers: the resource it has just changed. */
  async one<T extends Resource>(id: string, context: RequestContext): Promise<T> {
    const page = (await this.byIds([id], context)).get(id);
    if (!page) throw new DomainError(ErrorCode.NOT_FOUND);
    return page as T;
  }
}

function visibleAmong<T extends CardRow>(rows: T[], viewer: Viewer): T[] {
  return rows.filter((row) => canSee(viewer, { ...row, authorIds: row.author_ids }));
}
