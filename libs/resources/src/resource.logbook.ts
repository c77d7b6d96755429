import { Injectable } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { BatchLoader, type RequestContext } from '@servante/graphql';
import { Member, MemberLoader } from '@servante/members';
import { In } from 'typeorm';
import { LogbookEntry } from './logbook-entry';
import { Resource } from './resource';

@Injectable()
export class LogbookLoader extends BatchLoader<LogbookEntry[]> {
  constructor(private readonly db: Db) {
    super();
  }

  protected async batch(ids: readonly string[]): Promise<Map<string, LogbookEntry[]>> {
    const order = { happenedOn: 'ASC', id: 'ASC' } as const;
    const entries = await this.db.repository(LogbookEntry).find({ where: { resourceId: In([...ids]) }, order });
    return new Map(ids.map((id) => [id, entries.filter((entry) => entry.resourceId === id)]));
  }
}

@Resolver(() => Resource)
export class ResourceLogbook {
  constructor(private readonly entries: LogbookLoader) {}

  @ResolveField(() => [LogbookEntry], { description: 'The logbook, in order of days.' })
  async logbook(@Parent() { id }: Resource, @Context() context: RequestContext): Promise<LogbookEntry[]> {
    return (await this.entries.load(context, id)) ?? [];
  }
}

@Resolver(() => LogbookEntry)
export class LogbookEntryFields {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who wrote it; null when they left.' })
  author(@Parent() { authorId }: LogbookEntry, @Context() context: RequestContext): Promise<Member | null> | null {
    return authorId ? this.members.load(context, authorId) : null;
  }
}
