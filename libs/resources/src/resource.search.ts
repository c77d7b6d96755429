import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { Vocabularies } from '@servante/members';
import { type RequestContext } from '@servante/graphql';
import { type FacetName, type SearchDocument, type SearchSource, SearchSources } from '@servante/search';
import { wordsIn } from '@servante/words';
import type { CardRow } from './card-row';
import { listOf, type ResourceContent } from './content';
import { type ContentHtml, textOf } from './content-html';
import { Cards } from './cards';
import type { Resource } from './resource';
import { RESOURCE_FACTS } from './resource.events';
import { ResourcePages } from './resource-pages';
import { asksBeyondCards } from './resource-selection';
import { ratingsOf, ResourceViews } from './resource-views';
import { Visibility } from './resource-state';

interface IndexRow extends CardRow {
  content: ResourceContent;
  html: ContentHtml;
  author_names: string[];
}

const DOCUMENTS = `select c.*, r.content, r.html,
    (select coalesce(array_agg(m.name), '{}') from member m where m.id = any(c.author_ids)) as author_names
  from card c join resource r on r.id = c.id where c.id = any($1::text[]) and c.status = 'PUBLISHED'`;
const IDS = `select id from card where status = 'PUBLISHED' and id > $1 order by id limit $2`;

/** The pick-list of each facet; the others have words of their own. */
const VOCABULARY_OF: Partial<Record<FacetName, string>> = {
  theme: 'theme',
  profession: 'profession',
  outcome: 'outcome',
  houseType: 'houseType',
  territory: 'territory',
  effort: 'effort',
  cost: 'cost',
  licence: 'licence',
  language: 'language',
};

/** How a resource is searched. Only what is published and current is; the rest is absent, and so removed from the index. */
@Injectable()
export class ResourceSearch implements SearchSource {
  readonly type = 'Resource';
  readonly idPrefix = 'res';
  readonly facts = RESOURCE_FACTS;

  constructor(
    private readonly db: Db,
    private readonly vocabularies: Vocabularies,
    private readonly cards: Cards,
    private readonly views: ResourceViews,
    private readonly pages: ResourcePages,
    sources: SearchSources,
  ) {
    sources.add(this);
  }

  async load(ids: readonly string[]): Promise<SearchDocument[]> {
    await this.vocabularies.ready();
    const rows = await this.db.query<IndexRow>('resource.search.load', DOCUMENTS, [ids]);
    return rows.map((row) => this.documentOf(row));
  }

  async allIds(after: string, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('resource.search.ids', IDS, [after, limit]);
    return rows.map(({ id }) => id);
  }

  async show(ids: string[], context: RequestContext, fields: ReadonlySet<string>): Promise<Map<string, Resource>> {
    if (asksBeyondCards(fields)) return this.pages.byIds(ids, context);
    const rows = await this.cards.byIds(context.viewer, ids);
    const cards = await this.views.cards([...rows.values()], context.language);
    return new Map(cards.map((card) => [card.id, card]));
  }

  label(facet: FacetName, code: string, { language }: RequestContext): string | null {
    const { facetCodes } = wordsIn(language);
    const vocabulary = VOCABULARY_OF[facet];
    return vocabulary ? this.vocabularies.term(vocabulary, code, language).label : (facetCodes[code] ?? null);
  }

  private documentOf(row: IndexRow): SearchDocument {
    const { content } = row;
    const { clear, useful, transferable } = ratingsOf(row);
    const means = [clear, useful, transferable].flatMap(({ mean }) => (mean === null ? [] : [mean]));
    return {
      id: row.id,
      type: this.type,
      language: row.language,
      title: row.title,
      summary: row.summary ?? '',
      body: textOf(row.html),
      tags: [...this.labels('theme', row.themes), ...this.labels('profession', row.professions), ...(content.tags ?? [])],
      people: [...row.author_names, ...row.credited_authors],
      audience: row.visibility === Visibility.PUBLIC ? ['public', 'network'] : ['network'],
      codes: codesOf(row),
      publishedAt: (row.published_at ?? row.created_at).getTime(),
      tried: row.tried_count,
      rated: means.length > 0 ? means.reduce((sum, mean) => sum + mean, 0) / means.length : null,
      version: row.version,
    };
  }

  /** In both languages: a French word finds an English resource of that theme, and the other way round. */
  private labels(vocabulary: string, codes: readonly string[]): string[] {
    const labels = codes.flatMap((code) => [
      this.vocabularies.term(vocabulary, code, 'fr').label,
      this.vocabularies.term(vocabulary, code, 'en').label,
    ]);
    return [...new Set(labels)];
  }
}

function codesOf(row: CardRow): SearchDocument['codes'] {
  return {
    kind: [row.kind],
    theme: row.themes,
    profession: row.professions,
    outcome: listOf(row.outcome),
    houseType: listOf(row.house_type),
    territory: listOf(row.territory),
    effort: listOf(row.effort),
    cost: listOf(row.entry_cost),
    licence: listOf(row.licence),
    language: [row.language],
    tried: [row.tried_count > 0 ? 'oui' : 'non'],
  };
}
