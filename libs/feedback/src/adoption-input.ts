import { InputType } from '@nestjs/graphql';
import { TextField } from '@servante/graphql';
import { LIMITS } from '@servante/kernel';
import type { Vocabularies } from '@servante/members';
import type { AdoptionContent } from './adoption';

const Code = (description: string) =>
  TextField(`${description} (a code of its vocabulary).`, { max: LIMITS.word, optional: true });
const Text = (description: string) => TextField(`${description}, in Markdown.`, { max: LIMITS.story, optional: true });

@InputType({ isAbstract: true })
export abstract class AdoptionInput {
  @Code('What came of it at your place')
  outcome?: string | null;
  @Code('Time it really took before a first result (vocabulary `effort`)')
  timeSpent?: string | null;
  @Code('What it really cost (vocabulary `cost`)')
  cost?: string | null;
  @Code('Type of house')
  houseType?: string | null;
  @Code('Size of the permanent team')
  teamSize?: string | null;
  @Code('Territory')
  territory?: string | null;
  @Code('Kind of place')
  territoryContext?: string | null;
  @Code('Level of proof')
  evidence?: string | null;
  @Text('What was changed to make it fit')
  changed?: string | null;
  @Text('What happened')
  story?: string | null;
}

const VOCABULARIES = {
  kind: 'adoptionKind',
  outcome: 'outcome',
  timeSpent: 'effort',
  cost: 'cost',
  houseType: 'houseType',
  teamSize: 'teamSize',
  territory: 'territory',
  territoryContext: 'territoryContext',
  evidence: 'evidence',
} as const;

/** As sent: absent stays, null clears. */
export type AdoptionAnswers = Partial<Record<keyof AdoptionContent, string | null>>;

/** What was sent, blanks made null, what was left out left out; codes that no pick-list holds are refused. */
export async function checkedAdoption(input: AdoptionAnswers, vocabularies: Vocabularies): Promise<Partial<AdoptionContent>> {
  const content = Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, value || null]),
  );
  for (const [field, vocabulary] of Object.entries(VOCABULARIES)) {
    if (content[field]) await vocabularies.check(vocabulary, [content[field]], field);
  }
  return content;
}
