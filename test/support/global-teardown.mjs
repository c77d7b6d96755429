import fs from 'node:fs';

export default async function teardown() {
  const { folder, postgres, meili } = globalThis.servanteTest;
  await Promise.all([postgres.stop(), meili?.stop()]);
  fs.rmSync(folder, { recursive: true, force: true });
}
