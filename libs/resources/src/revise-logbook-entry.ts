import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, DateField, type RequestContext, TextField } from '@servante/graphql';
import { LIMITS, Scope } from '@servante/kernel';
import { LogbookEntry } from './logbook-entry';
import { WriteLogbook } from './write-logbook';

@InputType({ description: 'A line of the logbook, changed.' })
export class ReviseLogbookEntryInput {
  @Field(() => ID, { description: 'The line.' })
  id: string;
  @DateField('The day it happened, YYYY-MM-DD.')
  happenedOn: string;
  @TextField('What happened, in Markdown.', { min: 1, max: LIMITS.story })
  text: string;
}

@Resolver()
export class ReviseLogbookEntry {
  constructor(private readonly logbook: WriteLogbook) {}

  @Mutation(() => LogbookEntry, { description: 'Changes a line of the logbook of a resource one writes.' })
  @Access('member', Scope.WRITE)
  reviseLogbookEntry(
    @Args('input', { description: 'The change.' }) { id, happenedOn, text }: ReviseLogbookEntryInput,
    @Context() context: RequestContext,
  ): Promise<LogbookEntry> {
    return this.logbook.onEntry(id, context, (entry) => this.logbook.save(entry, text, happenedOn));
  }
}
