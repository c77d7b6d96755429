import { accountRows } from './account-rows';
import { feedbackRows } from './feedback-rows';
import { resourceRows } from './resource-rows';
import type { ResourceRow } from './row';
import { searchRows } from './search-rows';

const isRead = ({ document }: ResourceRow) => !document.startsWith('mutation');
const onResources = [...resourceRows, ...searchRows, ...feedbackRows];

/**
 * Who is answered what, by each operation and each way in. An operation that is not here fails the build:
 * whoever adds one says first who may call it, and on what. Reads come first: writes fill the lists with copies.
 */
export const table = {
  resources: [...onResources.filter(isRead), ...onResources.filter((row) => !isRead(row))],
  accounts: accountRows,
  /** Tried again on the engine that serves while Meilisearch is away. */
  search: searchRows,
};
