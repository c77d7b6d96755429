import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { TextField, TextListField, UrlField } from '@servante/graphql';
import { LIMITS } from '@servante/kernel';

const Code = (description: string) =>
  TextField(`${description} (a code of its vocabulary).`, { max: LIMITS.word, optional: true });
const Codes = (description: string) =>
  TextListField(`${description} (codes).`, { maxItems: LIMITS.codes, maxLength: LIMITS.word, optional: true });
const Text = (description: string) => TextField(`${description}, in Markdown.`, { max: LIMITS.markdown, optional: true });

@InputType({ description: 'Something to read further.' })
export class ReferenceInput {
  @TextField('What people read.', { min: 1, max: LIMITS.title })
  title: string;
  @UrlField('http(s) address.')
  url: string;
}

@InputType({ isAbstract: true })
export abstract class ContentInput {
  @TextField('Title, 160 characters at most. Needed.', { max: LIMITS.title, optional: true })
  title?: string | null;
  @TextField('One sentence: what it is, for whom. Needed to publish.', { max: LIMITS.summary, optional: true })
  summary?: string | null;
  @Codes('Themes, at least one to publish')
  themes?: string[] | null;
  @Codes('Professions concerned')
  professions?: string[] | null;
  @TextListField('Free words.', { maxItems: LIMITS.tags, maxLength: LIMITS.word, optional: true })
  tags?: string[] | null;
  @Code('Language of the text; `fr` when absent')
  language?: string | null;
  @Code('Licence; `CC-BY-SA-4.0` when absent')
  licence?: string | null;
  @Codes('Audiences it is meant for')
  audiences?: string[] | null;
  @Code('Time before the first result')
  effort?: string | null;
  @Code('Upkeep afterwards')
  upkeep?: string | null;
  @Codes('Who has to come along')
  involvement?: string[] | null;
  @Code('Level of skill')
  skillLevel?: string | null;
  @Code('Entry cost (vocabulary `cost`)')
  entryCost?: string | null;
  @Code('Yearly cost (vocabulary `cost`)')
  annualCost?: string | null;
  @Codes('What the money or time goes to')
  costNatures?: string[] | null;
  @Code('Load for the team')
  workload?: string | null;
  @Code('Environmental footprint')
  footprint?: string | null;
  @Code('Level of proof')
  evidence?: string | null;
  @Code('Type of house it was tried in')
  houseType?: string | null;
  @Code('Size of the permanent team')
  teamSize?: string | null;
  @Code('Yearly budget of the house')
  budget?: string | null;
  @Code('Seating capacity')
  capacity?: string | null;
  @Code('Territory')
  territory?: string | null;
  @Code('Kind of place')
  territoryContext?: string | null;
  @Text('The free story')
  body?: string | null;

  @Field(() => [ReferenceInput], { nullable: true, description: 'To read further, 20 at most.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.references, { message: `TOO_MANY:${LIMITS.references}` })
  @ValidateNested({ each: true })
  @Type(() => ReferenceInput)
  references?: ReferenceInput[] | null;
}

@InputType({ description: 'What is written in a practice. Absent fields stay as they are; null clears one.' })
export class PracticeContentInput extends ContentInput {
  @Code('What came of it: `reussi`, `mitige`, `pas_pris`… Needed to publish')
  outcome?: string | null;
  @Text('The starting point: the problem, the place')
  startingPoint?: string | null;
  @TextListField('The steps, in order, each in Markdown.', {
    maxItems: LIMITS.steps,
    maxLength: LIMITS.step,
    optional: true,
    keepDoubles: true,
  })
  steps?: string[] | null;
  @Text('People, money, material it took')
  means?: string | null;
  @Codes('What got stuck')
  obstacles?: string[] | null;
  @Text('What got stuck, told')
  whatGotStuck?: string | null;
  @Text('If it were to be done again')
  lessons?: string | null;
  @Text('Do not do it if…')
  avoidIf?: string | null;
  @Text('What must exist at your place')
  transferConditions?: string | null;
}

@InputType({ description: 'What is written in a tool. Absent fields stay as they are; null clears one.' })
export class ToolContentInput extends ContentInput {
  @Code('Format: `logiciel`, `gabarit`, `objet`, `etude`, `restitution`. Needed to publish')
  format?: string | null;
  @UrlField('Where the tool is.', { optional: true })
  toolUrl?: string | null;
  @Code('Openness: free, partly open, proprietary')
  openness?: string | null;
  @Code('Where it is hosted')
  hosting?: string | null;
  @Code('Can one leave with one’s data')
  dataExport?: string | null;
  @Code('Personal data it handles')
  personalData?: string | null;
  @Text('Alternatives')
  alternatives?: string | null;
  @Text('How to use it')
  howTo?: string | null;
}
