import { Context, Query, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext } from '@servante/graphql';
import { Scope } from '@servante/kernel';
import { MemberArchive } from './member-archive';

@Resolver()
export class FindMyData {
  constructor(private readonly archive: MemberArchive) {}

  @Query(() => String, { description: 'Everything kept about you, as JSON: to be saved, read, taken elsewhere.' })
  @Access('signed-in', Scope.ACCOUNT)
  myData(@Context() { viewer }: RequestContext): Promise<string> {
    return this.archive.of(viewer.memberId as string);
  }
}
