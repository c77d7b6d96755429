import type { INestApplicationContext } from '@nestjs/common';
import { type EffortFit, type NewAdoption, PutAdoptions, PutComments, PutRatings } from '@servante/feedback';
import { newId } from '@servante/kernel';
import type { Member } from '@servante/members';
import { type ResourceContent, ResourceKind, type ResourceRecord, Visibility } from '@servante/resources';
import { type NewResource, PutResources } from './put-resources';

interface Subject {
  id: string;
}

export interface Scores {
  clear?: number;
  useful?: number;
  transferable?: number;
  effort?: EffortFit;
}

type Written = Partial<ResourceContent> & Partial<Pick<NewResource, 'kind' | 'visibility' | 'at'>>;

/** Someone who acts in a world; what they write passes under the rules of the product. */
export class WorldMember {
  constructor(
    private readonly app: INestApplicationContext,
    readonly profile: Member,
    /** Opens their session: to be sent as a bearer token. */
    readonly token: string,
  ) {}

  get id(): string {
    return this.profile.id;
  }

  get name(): string {
    return this.profile.name;
  }

  /** A practice with the four needed fields, unless said otherwise. */
  publishes(written: Written = {}): Promise<ResourceRecord> {
    return this.writes(written, true);
  }

  drafts(written: Written = {}): Promise<ResourceRecord> {
    return this.writes(written, false);
  }

  async rates({ id: resourceId }: Subject, scores: Scores): Promise<void> {
    const rating = { id: newId('rat'), resourceId, memberId: this.id, createdAt: new Date(), ...scores };
    await this.app.get(PutRatings, { strict: false }).put([rating]);
  }

  /** The id of the comment. */
  async comments({ id: resourceId }: Subject, text: string): Promise<string> {
    const comment = { id: newId('com'), resourceId, authorId: this.id, text, createdAt: new Date() };
    await this.app.get(PutComments, { strict: false }).put([comment]);
    return comment.id;
  }

  async adopts({ id: resourceId }: Subject, report: Partial<NewAdoption> = {}): Promise<string> {
    const adoption = { id: newId('adp'), resourceId, authorId: this.id, kind: 'adapte', createdAt: new Date(), ...report };
    await this.app.get(PutAdoptions, { strict: false }).put([adoption]);
    return adoption.id;
  }

  private async writes({ kind, visibility, at, ...content }: Written, isPublished: boolean): Promise<ResourceRecord> {
    const isTool = kind === ResourceKind.TOOL;
    const needed = { title: 'Le vestiaire partagé', summary: 'Un vestiaire pour trois salles.', themes: ['publics'] };
    const [record] = await this.app.get(PutResources, { strict: false }).put([
      {
        kind: kind ?? ResourceKind.PRACTICE,
        authorIds: [this.id],
        content: { ...needed, ...(isTool ? { format: 'gabarit' } : { outcome: 'reussi' }), ...content },
        visibility: visibility ?? Visibility.NETWORK,
        ...{ isPublished, at: at ?? new Date() },
      },
    ]);
    return record as ResourceRecord;
  }
}
