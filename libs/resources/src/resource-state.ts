import { registerEnumType } from '@nestjs/graphql';

export enum ResourceKind {
  PRACTICE = 'PRACTICE',
  TOOL = 'TOOL',
}

export enum ResourceStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  OBSOLETE = 'OBSOLETE',
  REPLACED = 'REPLACED',
  ARCHIVED = 'ARCHIVED',
}

export enum Visibility {
  NETWORK = 'NETWORK',
  PUBLIC = 'PUBLIC',
}

/** Readable by those it is meant for: published, or published once and outdated since. */
export const LIVE_STATUSES: readonly ResourceStatus[] = [
  ResourceStatus.PUBLISHED,
  ResourceStatus.OBSOLETE,
  ResourceStatus.REPLACED,
];

registerEnumType(ResourceKind, {
  name: 'ResourceKind',
  description: 'What a resource is.',
  valuesMap: {
    PRACTICE: { description: 'Something a house did: a `Practice`.' },
    TOOL: { description: 'Software, template, object, study or report: a `Tool`.' },
  },
});
registerEnumType(ResourceStatus, {
  name: 'ResourceStatus',
  description: 'Where a resource stands in its life.',
  valuesMap: {
    DRAFT: { description: 'Being written: seen by its authors only.' },
    PUBLISHED: { description: 'Published: listed and found.' },
    OBSOLETE: { description: 'No longer true: still readable, no longer listed.' },
    REPLACED: { description: 'Another resource takes its place: still readable, no longer listed.' },
    ARCHIVED: { description: 'Withdrawn: seen by its authors and by moderators only.' },
  },
});
registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Whom a published resource is meant for.',
  valuesMap: {
    NETWORK: { description: 'Members of the network.' },
    PUBLIC: { description: 'Everyone, with or without an account.' },
  },
});
