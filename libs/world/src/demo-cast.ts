import type { Member } from '@servante/members';
import type { ResourceRecord } from '@servante/resources';

const DAY_MS = 86_400_000;

/** Who and what the keys of the demo files stand for, once written. */
export class DemoCast {
  readonly members = new Map<string, Member>();
  readonly resources = new Map<string, ResourceRecord>();

  constructor(private readonly now: Date) {}

  member(key: string): Member {
    return known(this.members, key);
  }

  resource(key: string): ResourceRecord {
    return known(this.resources, key);
  }

  /** A moment that many days ago; not all at the same hour: the rank in the file tells them apart. */
  at(daysAgo: number, rank = 0): Date {
    return new Date(this.now.getTime() - daysAgo * DAY_MS + (rank % 600) * 60_000 - 36_000_000);
  }
}

function known<T>(all: ReadonlyMap<string, T>, key: string): T {
  const found = all.get(key);
  if (!found) throw new Error(`The examples speak of ${key}, which they do not hold`);
  return found;
}
