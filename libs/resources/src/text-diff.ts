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

interface Change {
  added?: boolean;
  removed?: boolean;
  value: string;
}

/** What one request may spend comparing: nobody else is served meanwhile, and a query may ask for many comparisons. */
export class ComparingTime {
  constructor(private left = 300) {}

  spend<T>(work: (timeout: number) => T | undefined): T | undefined {
    if (this.left <= 0) return undefined;
    const startedAt = performance.now();
    try {
      return work(Math.min(this.left, 100));
    } finally {
      this.left -= performance.now() - startedAt;
    }
  }
}

/** What changed from one text to the other, by words where that reads well, by paragraphs where much changed. */
export function compareTexts(before: string, after: string, time = new ComparingTime()): TextPart[] {
  const changes = byWords(before, after, time) ?? byParagraphs(before, after, time) ?? whole(before, after);
  return changes.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value }));
}

function byWords(before: string, after: string, time: ComparingTime): Change[] | undefined {
  return time.spend((timeout) => diffWordsWithSpace(before, after, { maxEditLength: MOST_WORD_EDITS, timeout }));
}

function whole(before: string, after: string): Change[] {
  const changes = [
    { removed: true, value: before },
    { added: true, value: after },
  ];
  return changes.filter(({ value }) => value !== '');
}

function byParagraphs(before: string, after: string, time: ComparingTime): Change[] | undefined {
  const paragraphs = (text: string) => text.split(/(?<=\n)/);
  const changes = time.spend((timeout) =>
    diffArrays(paragraphs(before), paragraphs(after), { maxEditLength: MOST_WORD_EDITS, timeout }),
  );
  return changes?.map(({ added, removed, value }) => ({ added, removed, value: value.join('') }));
}

function kindOf(added: boolean | undefined, removed: boolean | undefined): PartKind {
  if (added) return PartKind.ADDED;
  return removed ? PartKind.REMOVED : PartKind.SAME;
}
