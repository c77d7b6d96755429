import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@servante/graphql';
import { TermView, Vocabularies } from '@servante/members';
import { Resource, ResourceLoader } from '@servante/resources';
import { Adoption } from './adoption';
import { canDeleteAdoption, canReviseAdoption } from './adoption.policy';
import { permalink } from './feedback-subject';

@ObjectType({ description: 'What your account may do with an adoption.' })
export class AdoptionRights {
  @Field({ description: 'Change it.' })
  revise: boolean;
  @Field({ description: 'Remove it.' })
  delete: boolean;
}

@Resolver(() => Adoption)
export class AdoptionFields {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly resources: ResourceLoader,
  ) {}

  @ResolveField(() => String, { description: 'Its own web address, in the page of its resource.' })
  url(@Parent() { subject, id }: Adoption): string {
    return permalink(subject, id);
  }

  @ResolveField(() => Resource, { nullable: true, description: 'What was taken up.' })
  resource(@Parent() { resourceId }: Adoption, @Context() context: RequestContext): Promise<Resource | null> {
    return this.resources.load(context, resourceId);
  }

  @ResolveField(() => TermView, { description: 'How far it went.' })
  kind(@Parent() { kind }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('adoptionKind', kind, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'What came of it at their place.' })
  outcome(@Parent() { outcome }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('outcome', outcome, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'Time it really took before a first result.' })
  timeSpent(@Parent() { timeSpent }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('effort', timeSpent, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'What it really cost.' })
  cost(@Parent() { cost }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('cost', cost, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'Type of house.' })
  houseType(@Parent() { houseType }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('houseType', houseType, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'Size of the permanent team.' })
  teamSize(@Parent() { teamSize }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('teamSize', teamSize, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'Territory.' })
  territory(@Parent() { territory }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('territory', territory, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'Kind of place.' })
  territoryContext(@Parent() { territoryContext }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('territoryContext', territoryContext, context);
  }

  @ResolveField(() => TermView, { nullable: true, description: 'Level of proof.' })
  evidence(@Parent() { evidence }: Adoption, @Context() context: RequestContext): Promise<TermView | null> {
    return this.term('evidence', evidence, context);
  }

  @ResolveField(() => AdoptionRights, { description: 'What your account may do with it.' })
  viewerCan(@Parent() adoption: Adoption, @Context() { viewer }: RequestContext): AdoptionRights {
    return { revise: canReviseAdoption(viewer, adoption), delete: canDeleteAdoption(viewer, adoption) };
  }

  private async term(vocabulary: string, code: string | null, { language }: RequestContext): Promise<TermView | null> {
    if (code === null) return null;
    await this.vocabularies.ready();
    return this.vocabularies.term(vocabulary, code, language);
  }
}
