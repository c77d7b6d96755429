import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Db, type Keyset, keysetOf } from '@servante/database';
import { type Connection, type PageArgs, pageOf, type RequestContext, selectedFields } from '@servante/graphql';
import { CARD_COLUMNS, CARD_TABLES, type CardRow } from './card-row';
import { Cards } from './cards';
import type { Resource } from './resource';
import { conditionsOf, type ResourceFilter } from './resource-filter';
import { ResourceViews } from './resource-views';
import { ResourceLoader } from './resource.loader';
import { asksBeyondCards } from './resource-selection';
import { ResourceStatus } from './resource-state';

/** A page of resources out of the card table: one statement, and one more only when the query asks for the texts. */
@Injectable()
export class ResourceList {
  constructor(
    private readonly db: Db,
    private readonly cards: Cards,
    private readonly views: ResourceViews,
    private readonly resources: ResourceLoader,
  ) {}

  async page(
    filter: ResourceFilter | null,
    page: PageArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<Connection<Resource>> {
    const after = page.after ? keysetOf(page.after) : null;
    const limit = page.first + 1;
    const rows = await (filter ? this.filtered(filter, limit, after, context) : this.cards.newest(context.viewer, limit, after));
    return this.pageOf(rows, page, context, info);
  }

  /** The page out of its rows, one of which may be too many. */
  async pageOf(
    rows: CardRow[],
    page: PageArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<Connection<Resource>> {
    const keysets = new Map(rows.map((row) => [row.id, { at: row.published_at ?? row.created_at, id: row.id }]));
    return pageOf(await this.shown(rows, context, info), page, ({ id }) => keysets.get(id) as Keyset);
  }

  private async shown(rows: CardRow[], context: RequestContext, info: GraphQLResolveInfo): Promise<Resource[]> {
    if (!asksBeyondCards(selectedFields(info, 'edges.node'))) return this.views.cards(rows, context.language);
    const whole = await Promise.all(rows.map(({ id }) => this.resources.load(context, id)));
    return whole.filter((one) => one !== null);
  }

  private filtered(filter: ResourceFilter, limit: number, after: Keyset | null, { viewer }: RequestContext): Promise<CardRow[]> {
    const { text, values } = conditionsOf(filter, viewer);
    const page = pageClause(filter.status, limit, after, values);
    return this.db.queryUnnamed<CardRow>(`select ${CARD_COLUMNS} from ${CARD_TABLES} where ${text} ${page}`, values);
  }
}

/** Where the page begins, in which order, how long; what it binds is added to `values`. */
export function pageClause(status: ResourceFilter['status'], limit: number, after: Keyset | null, values: unknown[]): string {
  // what was never published is dated by its opening
  const at = status === ResourceStatus.DRAFT ? 'c.created_at' : 'c.published_at';
  const next = after ? `and (${at}, c.id) < ($${values.push(after.at)}::timestamptz, $${values.push(after.id)})` : '';
  return `${next} order by ${at} desc, c.id desc limit $${values.push(limit)}`;
}
