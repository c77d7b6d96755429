import { Args, Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Db } from '@servante/database';
import { Access, type RequestContext, TextField } from '@servante/graphql';
import { Clock, LIMITS, newId, Scope } from '@servante/kernel';
import { Adoption } from './adoption';
import { AdoptionInput } from './adoption-input';
import { Adoptions } from './adoptions';
import { Adopters } from './adopters';
import { PutAdoptions } from './put-adoptions';

@InputType({ description: 'What happened when you took it up. Where you work is taken from your profile unless said here.' })
export class AddAdoptionInput extends AdoptionInput {
  @Field(() => ID, { description: 'The resource.' })
  resourceId: string;
  @TextField('How far it went: `tel_quel`, `adapte`, `essaye_arrete`… (vocabulary `adoptionKind`).', { min: 1, max: LIMITS.word })
  kind: string;
}

@Resolver()
export class AddAdoption {
  constructor(
    private readonly db: Db,
    private readonly adopters: Adopters,
    private readonly adoptions: Adoptions,
    private readonly writer: PutAdoptions,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Adoption, {
    description: 'Reports that you took up a resource of somebody else, or why you did not; five times at most.',
  })
  @Access('member', Scope.WRITE)
  async addAdoption(
    @Args('input', { description: 'The report.' }) { resourceId, kind, ...input }: AddAdoptionInput,
    @Context() context: RequestContext,
  ): Promise<Adoption> {
    const content = await this.adopters.contentOf({ kind, ...input }, context);
    const id = newId('adp');
    await this.db.transaction(async () => {
      await this.adopters.admit(resourceId, context.viewer);
      const authorId = context.viewer.memberId;
      await this.writer.put([{ ...content, kind, id, resourceId, authorId, createdAt: this.clock.now() }]);
    });
    return (await this.adoptions.find(id, context.viewer)) as Adoption;
  }
}
