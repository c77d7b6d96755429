import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Findable, Node } from '@servante/graphql';
import { Markdown } from '@servante/markdown';
import { LinkView, Member, TermView } from '@servante/members';
import { RatingSummary } from './rating-summary';
import { ResourceKind, ResourceStatus, Visibility } from './resource-state';

const term = (description: string) => Field(() => TermView, { nullable: true, description });
const terms = (description: string) => Field(() => [TermView], { description });

/** What is published, as the API shows it: the common part of a practice and a tool. Built by `ResourceViews`. */
@InterfaceType({
  implements: () => [Node, Findable],
  description: 'What members publish: a practice or a tool.',
  resolveType: (value: Resource) => (value.kind === ResourceKind.TOOL ? 'Tool' : 'Practice'),
})
export abstract class Resource extends Findable {
  @Field(() => ResourceKind, { description: 'Practice or tool.' })
  kind: ResourceKind;
  @Field({ description: 'The end of its web address, stable once published.' })
  slug: string;
  @Field(() => String, { nullable: true, description: 'One sentence: what it is, for whom.' })
  summary: string | null;
  @Field(() => ResourceStatus, { description: 'Where it stands in its life.' })
  status: ResourceStatus;
  @Field(() => Visibility, { description: 'Whom it is meant for.' })
  visibility: Visibility;
  @Field(() => Int, { description: 'Rises with each saved text; give it back when revising.' })
  version: number;
  @Field(() => Member, {
    nullable: true,
    description: 'The member who signs it first; null when they left or when it was imported.',
  })
  author: Pick<Member, 'id' | 'name' | 'house'> | null;
  @Field(() => [String], { description: 'Authors who are not members, credited as text.' })
  creditedAuthors: string[];
  @terms('Themes.')
  themes: TermView[];
  @terms('Professions concerned.')
  professions: TermView[];
  @term('Time before the first result.')
  effort: TermView | null;
  @term('Entry cost.')
  entryCost: TermView | null;
  @term('Type of house it was tried in.')
  houseType: TermView | null;
  @term('Territory it was tried in.')
  territory: TermView | null;
  @term('Licence of the text; one that is not in the list is kept word for word.')
  licence: TermView | null;
  @term('Language of the text.')
  language: TermView | null;
  @Field(() => String, { nullable: true, description: 'Its id where it was imported from.' })
  externalId: string | null;
  @Field({ description: 'True for the demonstration content, invented.' })
  isExample: boolean;
  @Field({ description: 'When it was opened.' })
  createdAt: Date;
  @Field({ description: 'When its text or state last changed.' })
  updatedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it was first published.' })
  publishedAt: Date | null;
  @Field(() => Int, { description: 'Comments, deleted ones not counted.' })
  commentCount: number;
  @Field(() => Int, { description: 'Adoption reports of every kind.' })
  adoptionCount: number;
  @Field(() => Int, {
    description: 'Adoptions that tried it: as is, adapted, or tried then stopped. Zero means “not tested yet”.',
  })
  triedCount: number;
  @Field(() => RatingSummary, { description: 'What peers rated.' })
  ratings: RatingSummary;

  @Field(() => [String], { description: 'Free words.' })
  tags: string[];
  @terms('Audiences it is meant for.')
  audiences: TermView[];
  @term('Upkeep afterwards.')
  upkeep: TermView | null;
  @terms('Who has to come along.')
  involvement: TermView[];
  @term('Level of skill.')
  skillLevel: TermView | null;
  @term('Yearly cost.')
  annualCost: TermView | null;
  @terms('What the money or time goes to.')
  costNatures: TermView[];
  @term('Load for the team.')
  workload: TermView | null;
  @term('Environmental footprint.')
  footprint: TermView | null;
  @term('Level of proof.')
  evidence: TermView | null;
  @term('Size of the permanent team.')
  teamSize: TermView | null;
  @term('Yearly budget of the house.')
  budget: TermView | null;
  @term('Seating capacity.')
  capacity: TermView | null;
  @term('Kind of place.')
  territoryContext: TermView | null;
  @Field(() => Markdown, { nullable: true, description: 'The free story.' })
  body: Markdown | null;
  @Field(() => [LinkView], { description: 'To read further.' })
  references: LinkView[];
  @Field(() => String, { nullable: true, description: 'Where it was imported from.' })
  sourceUrl: string | null;
  @Field(() => ID, { nullable: true, description: 'The id of the resource that replaces it.' })
  replacedById: string | null;

  // for policies and for the fields that other files grow; not part of the schema
  authorIds: string[];
  publishedVersion: number | null;
}

@ObjectType({
  implements: () => [Node, Findable, Resource],
  description: 'Something a house did, told so that another can take it up or avoid it.',
})
export class Practice extends Resource {
  @term('What came of it.')
  outcome: TermView | null;
  @Field(() => Markdown, { nullable: true, description: 'The starting point: the problem, the place.' })
  startingPoint: Markdown | null;
  @Field(() => [Markdown], { description: 'The steps, in order.' })
  steps: Markdown[];
  @Field(() => Markdown, { nullable: true, description: 'People, money, material it took.' })
  means: Markdown | null;
  @terms('What got stuck.')
  obstacles: TermView[];
  @Field(() => Markdown, { nullable: true, description: 'What got stuck, told.' })
  whatGotStuck: Markdown | null;
  @Field(() => Markdown, { nullable: true, description: 'If it were to be done again.' })
  lessons: Markdown | null;
  @Field(() => Markdown, { nullable: true, description: 'Do not do it if…' })
  avoidIf: Markdown | null;
  @Field(() => Markdown, { nullable: true, description: 'What must exist at your place.' })
  transferConditions: Markdown | null;
}

@ObjectType({
  implements: () => [Node, Findable, Resource],
  description: 'Software, template, object, study or report used by practices.',
})
export class Tool extends Resource {
  @term('Format.')
  format: TermView | null;
  @Field(() => String, { nullable: true, description: 'Where the tool is.' })
  toolUrl: string | null;
  @term('Free, partly open or proprietary.')
  openness: TermView | null;
  @term('Where it is hosted.')
  hosting: TermView | null;
  @term('Can one leave with one’s data?')
  dataExport: TermView | null;
  @term('Personal data it handles.')
  personalData: TermView | null;
  @Field(() => Markdown, { nullable: true, description: 'Alternatives.' })
  alternatives: Markdown | null;
  @Field(() => Markdown, { nullable: true, description: 'How to use it.' })
  howTo: Markdown | null;
}
