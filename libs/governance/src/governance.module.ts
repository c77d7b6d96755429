import { Module } from '@nestjs/common';
import { DeleteAccount } from './delete-account';
import { EditStopWords } from './edit-stop-words';
import { EditSynonyms } from './edit-synonyms';
import { EraseMember } from './erase-member';
import { FindMyData } from './find-my-data';
import { LanguageSubscriber } from './language-subscriber';
import { ListMissedSearches } from './list-missed-searches';
import { ListStopWords } from './list-stop-words';
import { ListSynonyms } from './list-synonyms';
import { MemberArchive } from './member-archive';
import { SearchWords } from './search-words';

const parts = [EraseMember, MemberArchive, SearchWords, LanguageSubscriber];
const verbs = [DeleteAccount, FindMyData, EditSynonyms, EditStopWords, ListSynonyms, ListStopWords, ListMissedSearches];

/** What people are owed, and what moderators look after. Needs access, resources, feedback and search beside it. */
@Module({ providers: [...parts, ...verbs] })
export class GovernanceModule {}
