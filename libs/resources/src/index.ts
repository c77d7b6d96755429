export { attributionOf } from './attribution';
export { type CardRow, COUNTERS, RATING_COUNTERS, type RatingCounters } from './card-row';
export { Cards, type Counter, type CounterChanges } from './cards';
export {
  CODE_FIELDS,
  listOf,
  MARKDOWN_FIELDS,
  type CodeField,
  type ContentField,
  type MarkdownField,
  type ResourceContent,
} from './content';
export { renderContent } from './content-html';
export { importedRecord, takeImport, type ImportedResource, type TakenImport } from './imported-resource';
export { LeaveResources } from './leave-resources';
export { LogbookEntry } from './logbook-entry';
export { RatingSummary } from './rating-summary';
export { Practice, Resource, Tool } from './resource';
export { RESOURCE_FACTS, type ResourceFact } from './resource.events';
export { LinkType, ResourceLink } from './resource-link';
export { ResourceLoader } from './resource.loader';
export { ResourcePages } from './resource-pages';
export * as resourcePolicy from './resource.policy';
export { ResourceRecord } from './resource-record';
export { LIVE_STATUSES, ResourceKind, ResourceStatus, Visibility } from './resource-state';
export { ResourceStore } from './resource-store';
export { ratingsOf, ResourceViews } from './resource-views';
export { ResourcesModule } from './resources.module';
export { Revision } from './revision';
export { slugOf } from './slug';
