import { Global, Module } from '@nestjs/common';
import { CandidateTerms } from './candidate-terms';
import { FindMember } from './find-member';
import { ListMembers } from './list-members';
import { ListVocabularies } from './list-vocabularies';
import { MemberFields } from './member.fields';
import { MemberLoader } from './member.loader';
import { ProposeTerm } from './propose-term';
import { ReviseProfile } from './revise-profile';
import { Vocabularies } from './vocabularies';

const shared = [Vocabularies, CandidateTerms, MemberLoader];

@Global()
@Module({
  providers: [...shared, MemberFields, FindMember, ListMembers, ListVocabularies, ProposeTerm, ReviseProfile],
  exports: shared,
})
export class MembersModule {}
