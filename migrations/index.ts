import { Outbox1700000000000 } from './1700000000000-outbox';
import { Members1700000000100 } from './1700000000100-members';
import { Access1700000000150 } from './1700000000150-access';
import { Search1700000000200 } from './1700000000200-search';
import { Resources1700000000300 } from './1700000000300-resources';
import { Feedback1700000000400 } from './1700000000400-feedback';

/** Every change of the database, in the order they run. */
export const migrations = [
  Outbox1700000000000,
  Members1700000000100,
  Access1700000000150,
  Search1700000000200,
  Resources1700000000300,
  Feedback1700000000400,
];
