import { Injectable } from '@nestjs/common';
import { Markdown } from '@servante/markdown';
import { Vocabularies } from '@servante/members';
import type { Language } from '@servante/words';
import type { CardRow, RatingCounters } from './card-row';
import { CODE_FIELDS, type CodeField, listOf, MARKDOWN_FIELDS, type MarkdownField, type ResourceContent } from './content';
import type { ContentHtml } from './content-html';
import { AxisSummary, type RatingSummary } from './rating-summary';
import { Practice, Resource, Tool } from './resource';
import { ResourceKind } from './resource-state';

/** A card row with the whole text beside it. */
export interface PageRow extends CardRow {
  content: ResourceContent;
  html: ContentHtml;
  source_url: string | null;
  replaced_by: string | null;
}

/** The fields that a card row alone can answer; a query that asks for another one reads the whole text. */
export const CARD_FIELDS: ReadonlySet<string> = new Set([
  ...[
    '__typename',
    'id',
    'kind',
    'slug',
    'title',
    'summary',
    'status',
    'visibility',
    'version',
    'author',
    'creditedAuthors',
    'themes',
  ],
  ...[
    'professions',
    'effort',
    'entryCost',
    'houseType',
    'territory',
    'licence',
    'language',
    'externalId',
    'isExample',
    'createdAt',
  ],
  ...['updatedAt', 'publishedAt', 'commentCount', 'adoptionCount', 'triedCount', 'ratings', 'outcome', 'format'],
]);

const MANY: ReadonlySet<string> = new Set([
  'themes',
  'professions',
  'audiences',
  'involvement',
  'costNatures',
  'obstacles',
  'steps',
]);

const CODES = Object.entries(CODE_FIELDS) as [CodeField, string][];

/** Makes what the API shows out of rows: terms are worded from memory, so a page of cards costs no further statement. */
@Injectable()
export class ResourceViews {
  constructor(private readonly vocabularies: Vocabularies) {}

  async cards(rows: readonly CardRow[], language: Language): Promise<Resource[]> {
    await this.vocabularies.ready();
    return rows.map((row) => this.card(row, language));
  }

  async pages(rows: readonly PageRow[], language: Language): Promise<Resource[]> {
    await this.vocabularies.ready();
    return rows.map((row) => this.complete(this.card(row, language), row, language));
  }

  private card(row: CardRow, language: Language): Resource {
    const term = (vocabulary: string, code: string | null) =>
      code === null ? null : this.vocabularies.term(vocabulary, code, language);
    const view = row.kind === ResourceKind.TOOL ? new Tool() : new Practice();
    view.id = row.id;
    view.kind = row.kind;
    view.slug = row.slug;
    view.title = row.title;
    view.summary = row.summary;
    view.status = row.status;
    view.visibility = row.visibility;
    view.version = row.version;
    view.authorIds = row.author_ids;
    view.author = authorOf(row);
    view.creditedAuthors = row.credited_authors;
    view.themes = this.vocabularies.terms('theme', row.themes, language);
    view.professions = this.vocabularies.terms('profession', row.professions, language);
    view.effort = term('effort', row.effort);
    view.entryCost = term('cost', row.entry_cost);
    view.houseType = term('houseType', row.house_type);
    view.territory = term('territory', row.territory);
    view.licence = term('licence', row.licence);
    view.language = term('language', row.language);
    view.externalId = row.external_id;
    view.isExample = row.example;
    view.createdAt = row.created_at;
    view.updatedAt = row.updated_at;
    view.publishedAt = row.published_at;
    view.publishedVersion = row.published_version;
    view.commentCount = row.comment_count;
    view.adoptionCount = row.adoption_count;
    view.triedCount = row.tried_count;
    view.ratings = ratingsOf(row);
    if (view instanceof Tool) view.format = term('toolFormat', row.format);
    else view.outcome = term('outcome', row.outcome);
    return view;
  }

  private complete(view: Resource, row: PageRow, language: Language): Resource {
    const { content, html } = row;
    const fields: Partial<Record<CodeField | MarkdownField, unknown>> = view;
    for (const [field, vocabulary] of CODES) {
      const terms = this.vocabularies.terms(vocabulary, listOf(content[field]), language);
      fields[field] = MANY.has(field) ? terms : (terms[0] ?? null);
    }
    for (const field of MARKDOWN_FIELDS) {
      const texts = listOf(content[field]).map((source, i) => new Markdown(source, html[field]?.[i] ?? ''));
      fields[field] = MANY.has(field) ? texts : (texts[0] ?? null);
    }
    view.tags = content.tags ?? [];
    view.references = content.references ?? [];
    view.sourceUrl = row.source_url;
    view.replacedById = row.replaced_by;
    if (view instanceof Tool) view.toolUrl = content.toolUrl ?? null;
    return view;
  }
}

function authorOf({ author_ids: [id], author_name: name, author_house: house }: CardRow): Resource['author'] {
  return id !== undefined && name !== null ? { id, name, house } : null;
}

export function ratingsOf(row: RatingCounters): RatingSummary {
  return {
    count: row.rating_count,
    clear: new AxisSummary(row.clear_count, row.clear_sum),
    useful: new AxisSummary(row.useful_count, row.useful_sum),
    transferable: new AxisSummary(row.transferable_count, row.transferable_sum),
    effort: { fair: row.effort_fair, under: row.effort_under, over: row.effort_over },
  };
}
