import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { type Delivery, Outbox, type OutboxSubscriber, OutboxSubscriptions } from '@servante/outbox';

/** A member signs with another name: what they sign is found under the new one, and no longer under the former. */
@Injectable()
export class SignatureSubscriber implements OutboxSubscriber {
  readonly queue = 'signatures';
  readonly facts = ['member.revised'];
  readonly batch = 20;

  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    subscriptions: OutboxSubscriptions,
  ) {
    subscriptions.add(this);
  }

  async deliver(deliveries: Delivery[]): Promise<void> {
    const members = [...new Set(deliveries.map(({ subject }) => subject))];
    await this.db.transaction(async () => {
      const signed = await this.db.query<{ id: string }>('card.signed', SIGNED, [members]);
      await this.outbox.record('resource.shown', ...signed.map(({ id }) => id));
    });
  }
}

const SIGNED = `select id from card where author_ids && $1::text[] and status = 'PUBLISHED'`;
