import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { EffortFit, PutAdoptions, PutComments, PutRatings } from '@servante/feedback';
import { newIdAt } from '@servante/kernel';
import { renderMarkdown } from '@servante/markdown';
import { LinkType, LogbookEntry, ResourceLink } from '@servante/resources';
import type { DemoCast } from './demo-cast';
import type { DemoComment, DemoFiles, DemoResource } from './demo-files';

/** What happened to the examples: logbook, links, ratings, comments, adoptions. */
@Injectable()
export class PutDemoLife {
  constructor(
    private readonly db: Db,
    private readonly ratings: PutRatings,
    private readonly comments: PutComments,
    private readonly adoptions: PutAdoptions,
  ) {}

  async put({ resources, feedback }: DemoFiles, cast: DemoCast): Promise<void> {
    await this.db.repository(LogbookEntry).insert(resources.flatMap((resource) => entriesOf(resource, cast)));
    await this.db.repository(ResourceLink).insert(resources.flatMap((resource) => linksOf(resource, cast)));
    await this.ratings.put(feedback.ratings.map((rating, rank) => ratingOf(rating, cast, rank)));
    await this.comments.put(commentsOf(feedback.comments, cast));
    await this.adoptions.put(feedback.adoptions.map((adoption, rank) => adoptionOf(adoption, cast, rank)));
  }
}

function entriesOf({ key, author, logbook }: DemoResource, cast: DemoCast): Partial<LogbookEntry>[] {
  return logbook.map(({ daysAgo, text }) => {
    const at = cast.at(daysAgo);
    const place = { id: newIdAt('log', at), resourceId: cast.resource(key).id, authorId: cast.member(author).id };
    return {
      ...place,
      happenedOn: at.toISOString().slice(0, 10),
      source: text,
      html: renderMarkdown(text),
      createdAt: at,
      updatedAt: at,
    };
  });
}

function linksOf({ key, author, links }: DemoResource, cast: DemoCast): Partial<ResourceLink>[] {
  const from = cast.resource(key);
  return links.map(({ type, to }) => ({
    ...{ id: newIdAt('lnk', from.createdAt), fromId: from.id, toId: cast.resource(to).id },
    ...{
      type: LinkType[type.toUpperCase() as keyof typeof LinkType],
      createdBy: cast.member(author).id,
      createdAt: from.createdAt,
    },
  }));
}

function ratingOf(
  { resource, member, daysAgo, effort, ...scores }: DemoFiles['feedback']['ratings'][number],
  cast: DemoCast,
  rank: number,
) {
  const createdAt = cast.at(daysAgo, rank);
  const place = { id: newIdAt('rat', createdAt), resourceId: cast.resource(resource).id, memberId: cast.member(member).id };
  return { ...place, ...scores, effort: effort ? EffortFit[effort.toUpperCase() as keyof typeof EffortFit] : null, createdAt };
}

/** An answer stands in the thread of what it answers, whatever the depth. */
function commentsOf(comments: readonly DemoComment[], cast: DemoCast) {
  const places = new Map<string, { id: string; threadId: string }>();
  return comments.map(({ key, resource, member, text, daysAgo, replyTo }, rank) => {
    const createdAt = cast.at(daysAgo, rank);
    const answered = replyTo === undefined ? undefined : places.get(replyTo);
    if (replyTo !== undefined && !answered) throw new Error(`${key} answers ${replyTo}, which comes later or not at all`);
    const id = newIdAt('com', createdAt);
    places.set(key, { id, threadId: answered?.threadId ?? id });
    const place = { id, resourceId: cast.resource(resource).id, authorId: cast.member(member).id, createdAt };
    const isQuestion = !answered && text.trimEnd().endsWith('?');
    return { ...place, parentId: answered?.id ?? null, rootId: answered?.threadId ?? null, text, isQuestion };
  });
}

/** The context of an adoption is the house of who reports it. */
function adoptionOf(
  { resource, member, daysAgo, ...said }: DemoFiles['feedback']['adoptions'][number],
  cast: DemoCast,
  rank: number,
) {
  const createdAt = cast.at(daysAgo, rank);
  const { id: authorId, houseType, territory, territoryContext } = cast.member(member);
  const place = { id: newIdAt('adp', createdAt), resourceId: cast.resource(resource).id, authorId, createdAt };
  return { ...place, ...said, houseType, territory, territoryContext };
}
