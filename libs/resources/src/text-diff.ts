import { diffArrays, diffWordsWithSpace } from 'diff';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum PartKind {
  SAME = 'SAME',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}

registerEnumType(PartKind, {
  name: 'PartKind',
  description: 'What became of a piece of text.',
  valuesMap: {
    SAME: { description: 'In both texts.' },
    ADDED: { description: 'Only in the newer one.' },
    REMOVED: { description: 'Only in the older one.' },
  },
});

@ObjectType({ description: 'A piece of text in a comparison.' })
export class TextPart {
  @Field(() => PartKind, { description: 'In both, added or removed.' })
  kind: PartKind;
  @Field({ description: 'The piece.' })
  text: string;
}

/** Beyond this many changed words a comparison by word is no longer readable (nor cheap): paragraphs are compared instead. */
const MOST_WORD_EDITS = 2_000;

/** What changed from one text to the other, by words where that reads well, by paragraphs where much changed. */
export function compareTexts(before: string, after: string): TextPart[] {
  const byWords = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORD_EDITS, timeout: 200 });
  const changes = byWords ?? byParagraphs(before, after);
  return changes.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value }));
}

function byParagraphs(before: string, after: string): { added?: boolean; removed?: boolean; value: string }[] {
  const paragraphs = (text: string) => text.split(/(?<=\n)/);
  const changes = diffArrays(paragraphs(before), paragraphs(after), { maxEditLength: MOST_WORD_EDITS, timeout: 200 });
  if (!changes)
    return [
      { removed: true, value: before },
      { added: true, value: after },
    ];
  return changes.map(({ added, removed, value }) => ({ added, removed, value: value.join('') }));
}

function kindOf(added: boolean | undefined, removed: boolean | undefined): PartKind {
  if (added) return PartKind.ADDED;
  return removed ? PartKind.REMOVED : PartKind.SAME;
}
