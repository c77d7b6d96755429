export interface Delivery {
  fact: string;
  subject: string;
}

/** One consumer of facts. It is given each subject at least once, and must bear being given it again. */
export interface OutboxSubscriber {
  /** Its queue, and what it is called in `doctor`. */
  queue: string;
  facts: readonly string[];
  /** How many deliveries one call takes at most. */
  batch: number;
  /**
   * Throws when any of it could not be done: all of the batch comes back later, then one by one. A DomainError UNAVAILABLE says
   * that the other side is away: the batch waits whole, for as long as it takes.
   */
  deliver(deliveries: Delivery[]): Promise<void>;
}

/** Who listens to which fact; filled when the application is composed. */
export class OutboxSubscriptions {
  private readonly subscribers = new Map<string, OutboxSubscriber>();
  private readonly bells = new Set<(queue: string) => void>();

  add(subscriber: OutboxSubscriber): void {
    if (this.subscribers.has(subscriber.queue)) throw new Error(`Two subscribers share the queue ${subscriber.queue}`);
    this.subscribers.set(subscriber.queue, subscriber);
  }

  queuesOf(fact: string): string[] {
    return [...this.subscribers.values()].filter((one) => one.facts.includes(fact)).map((one) => one.queue);
  }

  get all(): OutboxSubscriber[] {
    return [...this.subscribers.values()];
  }

  /** The doorbell: the worker of this process looks at once; others find the row at their next look. */
  ring(queues: string[]): void {
    for (const bell of this.bells) queues.forEach(bell);
  }

  onRing(bell: (queue: string) => void): () => void {
    this.bells.add(bell);
    return () => this.bells.delete(bell);
  }
}
