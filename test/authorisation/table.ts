import { accountRows } from './account-rows';
import { resourceRows } from './resource-rows';

/**
 * Who is answered what, by each operation and each way in. An operation that is not here fails the build:
 * whoever adds one says first who may call it, and on what.
 */
export const table = { resources: resourceRows, accounts: accountRows };
