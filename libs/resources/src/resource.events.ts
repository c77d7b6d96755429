/** Facts about resources; each carries the id of the resource and nothing else. */
export const RESOURCE_FACTS = [
  'resource.drafted',
  'resource.revised',
  'resource.published',
  'resource.archived',
  'resource.outdated',
  'resource.shown', // its visibility or its authors changed
  'resource.imported',
  'resource.deleted',
  'resource.rated',
  'resource.commented',
  'resource.adopted',
] as const;

export type ResourceFact = (typeof RESOURCE_FACTS)[number];
