import { PersonalToken, Session } from '@servante/access';
import { Adoption, Comment, Rating } from '@servante/feedback';
import { Member, Term, Vocabulary } from '@servante/members';
import { LogbookEntry, ResourceLink, ResourceRecord, Revision } from '@servante/resources';

/** Every class that is a row. */
export const entities = [
  Member,
  Term,
  Vocabulary,
  Session,
  PersonalToken,
  ResourceRecord,
  Revision,
  LogbookEntry,
  ResourceLink,
  Comment,
  Rating,
  Adoption,
];
