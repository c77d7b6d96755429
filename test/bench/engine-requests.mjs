import fs from 'node:fs';
export async function recordSearches() {}
