import { DomainError, ErrorCode, newId } from '@servante/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ResourceContent } from './content';
import { type ContentHtml, renderContent } from './content-html';
import { type ContentPatch, applyPatch, missingToPublish } from './content-rules';
import { LIVE_STATUSES, type ResourceKind, ResourceStatus, Visibility } from './resource-state';
import { slugOf } from './slug';

/** A resource as it is kept, with the rules of its life; what the API shows of it is `Resource`. */
@Entity({ name: 'resource' })
export class ResourceRecord {
  @PrimaryColumn('text')
  id: string;
  @Column('text')
  kind: ResourceKind;
  @Column('text')
  slug: string;
  @Column('text', { default: ResourceStatus.DRAFT })
  status: ResourceStatus;
  @Column('text', { default: Visibility.NETWORK })
  visibility: Visibility;
  /** Rises by one with each saved content; an edit says which one it started from. */
  @Column('int', { default: 1 })
  version: number;
  /** The member who opened it, then the co-authors; empty once they have all left. */
  @Column('text', { name: 'author_ids', array: true, default: [] })
  authorIds: string[];
  /** Authors who are not members, credited as text (imports). */
  @Column('text', { name: 'credited_authors', array: true, default: [] })
  creditedAuthors: string[];
  @Column('jsonb')
  content: ResourceContent;
  @Column('jsonb', { default: {} })
  html: ContentHtml;
  @Column('text', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;
  /** Its id where it was imported from. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;
  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;
  @Column('boolean', { default: false })
  example: boolean;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;
  @Column('timestamp with time zone', { name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt: Date;
  @Column('timestamp with time zone', { name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;
  /** The text first shown to others: what was drafted before stays between its authors. */
  @Column('int', { name: 'published_version', nullable: true })
  publishedVersion: number | null;

  static draft(kind: ResourceKind, authorId: string, patch: ContentPatch, visibility: Visibility, now: Date): ResourceRecord {
    const record = new ResourceRecord();
    const content = applyPatch({ language: 'fr', licence: 'CC-BY-SA-4.0' }, patch);
    const blank = {
      replacedBy: null,
      externalId: null,
      sourceUrl: null,
      publishedAt: null,
      publishedVersion: null,
      example: false,
      creditedAuthors: [],
    };
    return Object.assign(record, blank, {
      ...{ id: newId('res'), kind, visibility, status: ResourceStatus.DRAFT, version: 1, authorIds: [authorId] },
      ...{ createdAt: now, updatedAt: now, content, html: renderContent(content) },
    }).named();
  }

  get isLive(): boolean {
    return LIVE_STATUSES.includes(this.status);
  }

  /** Takes the changes in; an edit that did not start from the present version is refused with both texts. */
  revise(patch: ContentPatch, expectedVersion: number, now: Date): void {
    this.restore(applyPatch(this.content, patch), expectedVersion, now);
  }

  /** Takes a whole text in, such as a former one. */
  restore(content: ResourceContent, expectedVersion: number, now: Date): void {
    if (expectedVersion !== this.version) {
      throw new DomainError(ErrorCode.CONFLICT, { version: this.version, theirs: this.content, yours: content });
    }
    if (this.status !== ResourceStatus.DRAFT) this.refuseIncomplete(content);
    this.content = content;
    this.html = renderContent(content);
    this.version += 1;
    this.updatedAt = now;
    this.named();
  }

  /** From a draft or from the archive to the lists; the date of the first publication stays. */
  publish(now: Date): void {
    this.mustBe([ResourceStatus.DRAFT, ResourceStatus.ARCHIVED, ResourceStatus.OBSOLETE, ResourceStatus.REPLACED]);
    this.refuseIncomplete(this.content);
    this.status = ResourceStatus.PUBLISHED;
    this.publishedAt ??= now;
    this.publishedVersion ??= this.version;
    this.replacedBy = null;
    this.updatedAt = now;
  }

  archive(now: Date): void {
    this.mustBe([ResourceStatus.PUBLISHED, ResourceStatus.OBSOLETE, ResourceStatus.REPLACED]);
    this.status = ResourceStatus.ARCHIVED;
    this.updatedAt = now;
  }

  declareObsolete(now: Date): void {
    this.mustBe([ResourceStatus.PUBLISHED, ResourceStatus.REPLACED]);
    this.status = ResourceStatus.OBSOLETE;
    this.replacedBy = null;
    this.updatedAt = now;
  }

  replaceBy(id: string, now: Date): void {
    this.mustBe([ResourceStatus.PUBLISHED, ResourceStatus.OBSOLETE]);
    this.status = ResourceStatus.REPLACED;
    this.replacedBy = id;
    this.updatedAt = now;
  }

  mustBe(states: readonly ResourceStatus[]): void {
    if (!states.includes(this.status)) throw new DomainError(ErrorCode.WRONG_STATE, { status: this.status });
  }

  private refuseIncomplete(content: ResourceContent): void {
    const fields = missingToPublish(this.kind, content);
    if (fields.length > 0) throw new DomainError(ErrorCode.INVALID_INPUT, { fields });
  }

  /** The address follows the title until the first publication; afterwards links to it must not break. */
  private named(): this {
    if (!this.publishedAt) this.slug = slugOf(this.content.title, this.id);
    return this;
  }
}
