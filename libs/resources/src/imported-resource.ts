import { isDeepStrictEqual } from 'node:util';
import { newIdAt } from '@servante/kernel';
import type { ResourceContent } from './content';
import { renderContent } from './content-html';
import { ResourceRecord } from './resource-record';
import type { ResourceKind, ResourceStatus, Visibility } from './resource-state';
import { slugOf } from './slug';

/** A resource that comes from elsewhere; it may lack what a member has to give (outcome, themes). */
export interface ImportedResource {
  externalId: string;
  kind: ResourceKind;
  content: ResourceContent;
  creditedAuthors: string[];
  sourceUrl: string | null;
  status: ResourceStatus;
  visibility: Visibility;
  example: boolean;
  createdAt: Date;
  publishedAt: Date;
}

/** Its record, dated by its source. */
export function importedRecord(source: ImportedResource): ResourceRecord {
  const id = newIdAt('res', source.createdAt);
  return Object.assign(new ResourceRecord(), source, {
    ...{ id, slug: slugOf(source.content.title, id), html: renderContent(source.content), version: 1, publishedVersion: 1 },
    ...{ authorIds: [], replacedBy: null, updatedAt: source.publishedAt },
  });
}

export interface TakenImport {
  /** The text is another one: it deserves a revision. */
  isRevised: boolean;
  isChanged: boolean;
}

/**
 * Takes a newer state of the source in. Status and visibility stay as they are here: a second import never undoes what the
 * moderation of this library decided. `lastImport` is the text of the import before: when the source has not moved since, what was
 * revised here stays.
 */
export function takeImport(
  record: ResourceRecord,
  source: ImportedResource,
  lastImport: ResourceContent | null,
  now: Date,
): TakenImport {
  const isRevised = ![record.content, lastImport].some((text) => isDeepStrictEqual(text, source.content));
  const isCreditChanged =
    record.sourceUrl !== source.sourceUrl || !isDeepStrictEqual(record.creditedAuthors, source.creditedAuthors);
  if (isRevised)
    Object.assign(record, { content: source.content, html: renderContent(source.content), version: record.version + 1 });
  if (isCreditChanged) Object.assign(record, { sourceUrl: source.sourceUrl, creditedAuthors: source.creditedAuthors });
  const isChanged = isRevised || isCreditChanged;
  if (isChanged) record.updatedAt = now;
  return { isRevised, isChanged };
}
