import { Field, InterfaceType } from '@nestjs/graphql';
import { Node } from './node';

@InterfaceType({
  implements: () => [Node],
  description: 'What the search box may bring: resources today; collections and groups will join.',
})
export abstract class Findable extends Node {
  @Field({ description: 'Its title or name.' })
  title: string;
}
