import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextField } from '@servante/graphql';
import { Clock, DomainError, ErrorCode, LIMITS, Scope } from '@servante/kernel';
import { Vocabularies } from '@servante/members';
import { Adoption, type AdoptionContent, countsOfKind, renderAdoption } from './adoption';
import { AdoptionInput, checkedAdoption } from './adoption-input';
import { canReviseAdoption } from './adoption.policy';
import { Adoptions } from './adoptions';
import { MoveCounters } from './move-counters';
import { difference } from './tally';

@InputType({ description: 'Changes to a report: what is left out stays as it was, null clears a field.' })
export class ReviseAdoptionInput extends AdoptionInput {
  @Field(() => ID, { description: 'The adoption.' })
  id: string;
  @TextField('How far it went (vocabulary `adoptionKind`).', { min: 1, max: LIMITS.word, optional: true })
  kind?: string | null;
}

@Resolver()
export class ReviseAdoption {
  constructor(
    private readonly db: Db,
    private readonly adoptions: Adoptions,
    private readonly vocabularies: Vocabularies,
    private readonly counters: MoveCounters,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Adoption, { description: 'Changes a report of yours; it then says when.' })
  @Access('member', Scope.WRITE)
  async reviseAdoption(
    @Args('input', { description: 'The changes.' }) { id, kind, ...input }: ReviseAdoptionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Adoption> {
    const content = await checkedAdoption({ ...input, kind: kind ?? undefined }, this.vocabularies);
    return this.db.transaction(async () => {
      const adoption = await this.adoptions.lock(id, viewer);
      if (!canReviseAdoption(viewer, adoption)) throw new DomainError(ErrorCode.FORBIDDEN);
      const moved = difference(countsOfKind(adoption.kind), countsOfKind(content.kind ?? adoption.kind));
      await this.write(adoption, content);
      await this.counters.of(adoption.resourceId, 'resource.adopted', moved);
      return adoption;
    });
  }

  private async write(adoption: Adoption, { changed, story, ...codes }: Partial<AdoptionContent>): Promise<void> {
    const texts = {
      changed: changed === undefined ? adoption.changedSource : changed,
      story: story === undefined ? adoption.storySource : story,
    };
    const sources = { changedSource: texts.changed, storySource: texts.story };
    const changes = { ...codes, ...sources, ...renderAdoption(texts), editedAt: this.clock.now() };
    await this.db.repository(Adoption).update(adoption.id, changes);
    Object.assign(adoption, changes);
  }
}
