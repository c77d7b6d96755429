import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({ description: 'Anything with an id of its own; fetch it again with `node(id)`.' })
export abstract class Node {
  @Field(() => ID, { description: 'Type-prefixed, time-ordered id: `res_…`, `mem_…`.' })
  id: string;
}
