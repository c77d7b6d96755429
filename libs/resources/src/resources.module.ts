import { Global, Module } from '@nestjs/common';
import { AddLogbookEntry } from './add-logbook-entry';
import { ArchiveResource } from './archive-resource';
import { Cards } from './cards';
import { ChangeResource } from './change-resource';
import { ChangeVisibility } from './change-visibility';
import { DeclareObsolete } from './declare-obsolete';
import { DeleteDraft } from './delete-draft';
import { DeleteLogbookEntry } from './delete-logbook-entry';
import { DraftPractice } from './draft-practice';
import { DraftResource } from './draft-resource';
import { DraftTool } from './draft-tool';
import { FindResource } from './find-resource';
import { LeaveResources } from './leave-resources';
import { LinkResources } from './link-resources';
import { ListResources } from './list-resources';
import { MemberResources } from './member.resources';
import { NameCoAuthor } from './name-co-author';
import { PublishResource } from './publish-resource';
import { RemoveCoAuthor } from './remove-co-author';
import { ReplaceResource } from './replace-resource';
import { ResourceFields } from './resource.fields';
import { LinksLoader, ResourceLinks } from './resource.links';
import { ResourceLoader } from './resource.loader';
import { LogbookEntryFields, LogbookLoader, ResourceLogbook } from './resource.logbook';
import { ResourceRevisions, RevisionFields } from './resource.revisions';
import { ResourceSearch } from './resource.search';
import { ResourceSimilar } from './resource.similar';
import { ResourceNodes } from './resource.nodes';
import { ResourceList } from './resource-list';
import { ResourcePages } from './resource-pages';
import { ResourceStore } from './resource-store';
import { ResourceViews } from './resource-views';
import { RestoreRevision } from './restore-revision';
import { ReviseLogbookEntry } from './revise-logbook-entry';
import { RevisePractice } from './revise-practice';
import { ReviseResource } from './revise-resource';
import { ReviseTool } from './revise-tool';
import { RevisionLoader } from './revision.loader';
import { RevisionFeedLoader } from './revision-feed.loader';
import { SignatureSubscriber } from './signature-subscriber';
import { SignedLoader } from './signed.loader';
import { SimilarLoader } from './similar.loader';
import { UnlinkResources } from './unlink-resources';
import { WriteLogbook } from './write-logbook';

const shared = [Cards, ResourceViews, ResourcePages, ResourceLoader, ResourceStore, ResourceList, LeaveResources];
const steps = [DraftResource, ReviseResource, ChangeResource, WriteLogbook, LinksLoader, LogbookLoader];
const loaders = [RevisionLoader, RevisionFeedLoader, SignedLoader, SimilarLoader];
const subscribers = [SignatureSubscriber];
const queries = [FindResource, ListResources, ResourceNodes, ResourceSearch];
const fields = [
  ResourceFields,
  ResourceLinks,
  ResourceLogbook,
  LogbookEntryFields,
  ResourceRevisions,
  ResourceSimilar,
  RevisionFields,
  MemberResources,
];
const verbs = [
  ...[DraftPractice, DraftTool, RevisePractice, ReviseTool, PublishResource, ArchiveResource, DeclareObsolete, ReplaceResource],
  ...[ChangeVisibility, DeleteDraft, RestoreRevision, NameCoAuthor, RemoveCoAuthor, LinkResources, UnlinkResources],
  ...[AddLogbookEntry, ReviseLogbookEntry, DeleteLogbookEntry],
];

@Global()
@Module({ providers: [...shared, ...steps, ...loaders, ...subscribers, ...queries, ...fields, ...verbs], exports: shared })
export class ResourcesModule {}
