import { Field, ObjectType } from '@nestjs/graphql';
import type { ResourceContent } from './content';
import { compareTexts, type ComparingTime, TextPart } from './text-diff';

@ObjectType({ description: 'What changed in one field between two saved states.' })
export class FieldChange {
  @Field({ description: 'The field of the content.' })
  field: string;
  @Field(() => String, { nullable: true, description: 'Its text before; null when it was empty. Lists have one item per line.' })
  before: string | null;
  @Field(() => String, { nullable: true, description: 'Its text after; null when it is empty.' })
  after: string | null;
  @Field(() => [TextPart], { description: 'Both texts woven together, to be shown at once.' })
  parts: TextPart[];
}

/** Field by field, what differs; fields that did not change are left out. */
export function contentChanges(
  before: Partial<ResourceContent>,
  after: Partial<ResourceContent>,
  time: ComparingTime,
): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ResourceContent)[];
  return fields.flatMap((field) => {
    const [was, is] = [asText(before[field]), asText(after[field])];
    return was === is ? [] : [{ field, before: was, after: is, parts: compareTexts(was ?? '', is ?? '', time) }];
  });
}

function asText(value: ResourceContent[keyof ResourceContent]): string | null {
  if (value === undefined) return null;
  if (!Array.isArray(value)) return value;
  return value.map((item) => (typeof item === 'string' ? item : `${item.title} ${item.url}`)).join('\n');
}
