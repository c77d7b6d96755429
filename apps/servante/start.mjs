// One command: install if needed, build if needed, run. Only what Node itself brings: node_modules may not exist yet.
const [major, minor] = process.versions.node.split('.').map(Number);
const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || (major === 24 && minor >= 11) || major > 24;

if (!isSupported) {
  console.error(`Node ${process.versions.node} est trop ancien : Servante demande Node 20.19, 22.13, 24.11 ou plus récent.`);
  process.exit(1);
}

process.env.NODE_ENV ||= 'production';
const { prepare } = await import('./prepare.mjs');
await prepare(process.argv[2] ?? 'start');
await import('../../dist/apps/servante/src/main.js');
