export { Db } from './db';
export { cursorOf, keysetOf, type Keyset } from './keyset';
export { migrate } from './migrate';
export { openDatabase, type DatabaseSettings } from './open-database';
