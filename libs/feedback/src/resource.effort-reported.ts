import { Injectable } from '@nestjs/common';
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { BatchLoader, type RequestContext } from '@servante/graphql';
import { TermView, Vocabularies } from '@servante/members';
import { Resource } from '@servante/resources';

@ObjectType({ description: 'How many adopters report this effort.' })
export class AdoptionEffortCount {
  @Field(() => TermView, { description: 'Time it really took.' })
  effort: TermView;
  @Field(() => Int, { description: 'How many report it.' })
  count: number;
}

@ObjectType({ description: 'The effort announced, against what adopters report.' })
export class AdoptionEffort {
  @Field(() => TermView, { nullable: true, description: 'The effort its authors announce.' })
  announced: TermView | null;
  @Field(() => [AdoptionEffortCount], { description: 'What adopters report, from the shortest time to the longest.' })
  reported: AdoptionEffortCount[];
}

/** How many adopters report each effort, by resource. */
@Injectable()
export class ReportedEffortLoader extends BatchLoader<Map<string, number>> {
  constructor(private readonly db: Db) {
    super();
  }

  protected async batch(resourceIds: readonly string[]): Promise<Map<string, Map<string, number>>> {
    const found = new Map<string, Map<string, number>>(resourceIds.map((id) => [id, new Map()]));
    const rows = await this.db.query<{ id: string; code: string; count: number }>('adoption.efforts', EFFORTS, [resourceIds]);
    for (const { id, code, count } of rows) found.get(id)?.set(code, count);
    return found;
  }
}

const EFFORTS = `select resource_id as id, time_spent as code, count(*)::int from adoption
  where resource_id = any($1::text[]) and time_spent is not null group by resource_id, time_spent`;

@Resolver(() => Resource)
export class ResourceEffortReported {
  constructor(
    private readonly reported: ReportedEffortLoader,
    private readonly vocabularies: Vocabularies,
  ) {}

  @ResolveField(() => AdoptionEffort, { description: 'The effort announced, against what adopters report.' })
  async effortReported(@Parent() { id, effort }: Resource, @Context() context: RequestContext): Promise<AdoptionEffort> {
    await this.vocabularies.ready();
    const counts = [...((await this.reported.load(context, id)) ?? [])];
    const rank = (code: string) => this.vocabularies.rank('effort', code);
    counts.sort(([one], [other]) => rank(one) - rank(other));
    const reported = counts.map(([code, count]) => ({ effort: this.vocabularies.term('effort', code, context.language), count }));
    return { announced: effort, reported };
  }
}
