import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { LogbookEntry } from './logbook-entry';
import { WriteLogbook } from './write-logbook';

@InputType({ description: 'Which line.' })
export class DeleteLogbookEntryInput {
  @Field(() => ID, { description: 'The line.' })
  id: string;
}

@Resolver()
export class DeleteLogbookEntry {
  constructor(
    private readonly logbook: WriteLogbook,
    private readonly db: Db,
  ) {}

  @Mutation(() => ID, { description: 'Removes a line from the logbook of a resource one writes; answers its id.' })
  @Access('member', Scope.WRITE)
  async deleteLogbookEntry(
    @Args('input', { description: 'Which one.' }) { id }: DeleteLogbookEntryInput,
    @Context() context: RequestContext,
  ): Promise<string> {
    await this.logbook.onEntry(id, context, () => this.db.repository(LogbookEntry).delete(id));
    return id;
  }
}
