import { Args, Context, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access, type RequestContext, TextField } from '@servante/graphql';
import { DomainError, ErrorCode, LIMITS, Scope } from '@servante/kernel';
import { CandidateTerms } from './candidate-terms';
import { TermView } from './term';
import { Vocabularies } from './vocabularies';

@InputType({ description: 'A value that a pick-list lacks.' })
export class ProposeTermInput {
  @TextField('The vocabulary: `theme`, `profession`…', { min: 1, max: LIMITS.word })
  vocabulary: string;
  @TextField('What people would read, 2 to 60 characters.', { min: 2, max: LIMITS.word })
  label: string;
}

@Resolver()
export class ProposeTerm {
  constructor(
    private readonly candidates: CandidateTerms,
    private readonly vocabularies: Vocabularies,
  ) {}

  @Mutation(() => TermView, {
    description: '“Autre (préciser)”: proposes a value; its code can be used at once, and a moderator adopts or merges it later.',
  })
  @Access('member', Scope.WRITE)
  async proposeTerm(
    @Args('input', { description: 'The proposal.' }) input: ProposeTermInput,
    @Context() { language, viewer }: RequestContext,
  ): Promise<TermView> {
    const known = await this.vocabularies.list([input.vocabulary], language);
    if (known.length === 0)
      throw new DomainError(ErrorCode.UNKNOWN_TERM, { fields: [{ path: 'vocabulary', problem: 'UNKNOWN_TERM' }] });
    const [code] = await this.candidates.codesFor(input.vocabulary, [input.label], viewer.memberId);
    await this.vocabularies.reload();
    return this.vocabularies.term(input.vocabulary, code as string, language);
  }
}
