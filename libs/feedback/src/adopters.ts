import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import type { RequestContext } from '@servante/graphql';
import { DomainError, ErrorCode, type Viewer } from '@servante/kernel';
import { MemberLoader, Vocabularies } from '@servante/members';
import { Cards, resourcePolicy } from '@servante/resources';
import { type AdoptionContent, MOST_ADOPTIONS } from './adoption';
import { type AdoptionAnswers, checkedAdoption } from './adoption-input';

/** Who may report an adoption, and from where they speak. */
@Injectable()
export class Adopters {
  constructor(
    private readonly db: Db,
    private readonly cards: Cards,
    private readonly members: MemberLoader,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** Refuses one's own resource, one that takes no feedback, and a sixth report. */
  async admit(resourceId: string, viewer: Viewer): Promise<void> {
    const card = (await this.cards.byIds(viewer, [resourceId])).get(resourceId);
    if (!card) throw new DomainError(ErrorCode.NOT_FOUND);
    const state = { ...card, authorIds: card.author_ids };
    if (resourcePolicy.isAuthor(viewer, state)) throw new DomainError(ErrorCode.OWN_RESOURCE);
    if (!resourcePolicy.canGiveFeedback(viewer, state)) throw new DomainError(ErrorCode.WRONG_STATE);
    // under the lock of what they count on, reports sent together are counted one after the other
    await this.db.query('adoption.queue', 'select 1 from card where id = $1 for no key update', [resourceId]);
    const [own] = await this.db.query<{ count: number }>('adoption.count', COUNT, [resourceId, viewer.memberId]);
    if ((own?.count ?? 0) < MOST_ADOPTIONS) return;
    throw new DomainError(ErrorCode.INVALID_INPUT, {
      fields: [{ path: 'resourceId', problem: 'TOO_MANY', limit: MOST_ADOPTIONS }],
    });
  }

  /** What they say, with what their profile tells of where they work in place of what they left out. */
  async contentOf(input: AdoptionAnswers, context: RequestContext): Promise<Partial<AdoptionContent>> {
    const said = await checkedAdoption(input, this.vocabularies);
    const member = await this.members.load(context, context.viewer.memberId as string);
    if (!member) return said;
    return { houseType: member.houseType, territory: member.territory, territoryContext: member.territoryContext, ...said };
  }
}

const COUNT = 'select count(*)::int from adoption where resource_id = $1 and author_id = $2';
