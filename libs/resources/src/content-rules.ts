import { DomainError, ErrorCode, type FieldProblem } from '@servante/kernel';
import type { Vocabularies } from '@servante/members';
import { CODE_FIELDS, type CodeField, type ContentField, listOf, type ResourceContent } from './content';
import { ResourceKind } from './resource-state';

/** What a member sends: absent fields stay as they were, null or empty ones are cleared. */
export type ContentPatch = { [Field in ContentField]?: ResourceContent[Field] | null };

/** The four quick fields: a micro-solution takes three minutes, the rest may come later. */
const QUICK_FIELDS: Record<ResourceKind, readonly ContentField[]> = {
  [ResourceKind.PRACTICE]: ['title', 'summary', 'outcome', 'themes'],
  [ResourceKind.TOOL]: ['title', 'summary', 'format', 'themes'],
};

export function applyPatch(content: Partial<ResourceContent>, patch: ContentPatch): ResourceContent {
  const merged: Record<string, unknown> = { ...content };
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (isBlank(value)) delete merged[field];
    else merged[field] = value;
  }
  if (isBlank(merged.title))
    throw new DomainError(ErrorCode.INVALID_INPUT, { fields: [{ path: 'content.title', problem: 'REQUIRED' }] });
  return merged as unknown as ResourceContent;
}

/** Refuses codes that are in no pick-list. */
export async function checkCodes(vocabularies: Vocabularies, patch: ContentPatch): Promise<void> {
  for (const [field, vocabulary] of Object.entries(CODE_FIELDS) as [CodeField, string][]) {
    await vocabularies.check(vocabulary, listOf(patch[field]), `content.${field}`);
  }
}

/** What is missing before the resource can be published. */
export function missingToPublish(kind: ResourceKind, content: ResourceContent): FieldProblem[] {
  return QUICK_FIELDS[kind]
    .filter((field) => isBlank(content[field]))
    .map((field) => ({ path: `content.${field}`, problem: 'REQUIRED' }));
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  // a zero-width sign is nothing to read either
  if (typeof value === 'string') return value.replace(/[\s\p{Cf}]+/gu, '') === '';
  return Array.isArray(value) && value.length === 0;
}
