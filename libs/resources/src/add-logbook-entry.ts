import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, DateField, type RequestContext, TextField } from '@servante/graphql';
import { LIMITS, newId, Scope } from '@servante/kernel';
import { LogbookEntry } from './logbook-entry';
import { WriteLogbook } from './write-logbook';

@InputType({ description: 'A line for the logbook.' })
export class AddLogbookEntryInput {
  @Field(() => ID, { description: 'The resource.' })
  resourceId: string;
  @DateField('The day it happened, YYYY-MM-DD.')
  happenedOn: string;
  @TextField('What happened, in Markdown.', { min: 1, max: LIMITS.story })
  text: string;
}

@Resolver()
export class AddLogbookEntry {
  constructor(private readonly logbook: WriteLogbook) {}

  @Mutation(() => LogbookEntry, { description: 'Adds a dated line to the logbook of a resource one writes.' })
  @Access('member', Scope.WRITE)
  addLogbookEntry(
    @Args('input', { description: 'The line.' }) { resourceId, happenedOn, text }: AddLogbookEntryInput,
    @Context() context: RequestContext,
  ): Promise<LogbookEntry> {
    const entry = Object.assign(new LogbookEntry(), { id: newId('log'), resourceId, authorId: context.viewer.memberId });
    return this.logbook.on(resourceId, context, () => this.logbook.save(entry, text, happenedOn));
  }
}
