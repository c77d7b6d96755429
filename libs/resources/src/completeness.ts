import type { HintField } from '@servante/words';
import type { Resource } from './resource';
import { ResourceKind } from './resource-state';

/** By how much each helps a peer to decide: a short list first, prose after. */
const ORDER: Record<ResourceKind, readonly HintField[]> = {
  [ResourceKind.PRACTICE]: [
    'effort',
    'houseType',
    'obstacles',
    'entryCost',
    'avoidIf',
    'steps',
    'lessons',
    'transferConditions',
    'professions',
    'startingPoint',
  ],
  [ResourceKind.TOOL]: [
    'toolUrl',
    'openness',
    'entryCost',
    'dataExport',
    'effort',
    'howTo',
    'alternatives',
    'hosting',
    'professions',
  ],
};
const MOST_HINTS = 3;

/** The fields that would help most among those left empty. */
export function hintsFor(resource: Resource): HintField[] {
  const values = resource as unknown as Record<HintField, unknown>;
  return ORDER[resource.kind].filter((field) => isEmpty(values[field])).slice(0, MOST_HINTS);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
