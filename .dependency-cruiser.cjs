const GROUND = ['kernel', 'words'];
const FIRST = ['config', 'database', 'embedded', 'files', 'graphql', 'mail', 'markdown', 'outbox', 'search'];
const MEMBERS = ['members'];
const ACCESS = ['access', 'groups'];
const RESOURCES = ['resources'];
const FEEDBACK = ['feedback', 'collections'];
const below = [...GROUND, 'database'];

/** The staircase of libs: each one, and what it may import. Imports only go down; what is not written here is refused. */
const MAY_IMPORT = {
  kernel: [],
  words: ['kernel'],
  config: GROUND,
  database: GROUND,
  embedded: below,
  markdown: below,
  outbox: below,
  graphql: below,
  mail: [...below, 'outbox'],
  files: [...below, 'outbox'],
  search: [...below, 'outbox', 'graphql'],
  ...stair(MEMBERS, [...GROUND, ...FIRST]),
  ...stair(ACCESS, [...GROUND, ...FIRST, ...MEMBERS]),
  ...stair(RESOURCES, [...GROUND, ...FIRST, ...MEMBERS, ...ACCESS]),
  ...stair(FEEDBACK, [...GROUND, ...FIRST, ...MEMBERS, ...ACCESS, ...RESOURCES]),
  ...stair(
    ['notifications', 'governance', 'interchange', 'world'],
    [...GROUND, ...FIRST, ...MEMBERS, ...ACCESS, ...RESOURCES, ...FEEDBACK],
  ),
};

const TESTS = '\\.spec\\.ts$|^libs/[^/]+/test/|^test/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([lib, allowed]) => ({
      name: `staircase-${lib}`,
      comment: `${lib} may import ${allowed.join(', ') || 'no lib'}`,
      severity: 'error',
      from: { path: `^libs/${lib}/`, pathNot: TESTS },
      to: { path: '^libs/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
    })),
    {
      name: 'every-lib-has-a-stair',
      comment: 'A new lib is given its place in MAY_IMPORT, at the top of this file.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${Object.keys(MAY_IMPORT).join('|')})/` },
      to: {},
    },
    {
      name: 'by-the-front-door',
      comment: 'A lib is imported by its index.ts, as @servante/<lib>.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps|migrations)/', pathNot: TESTS },
      to: { path: '^libs/', pathNot: '^libs/($2/|[^/]+/src/index\\.ts$)' },
    },
    {
      name: 'no-lib-imports-an-app',
      comment: 'Apps compose libs; specs may start the product.',
      severity: 'error',
      from: { path: '^libs/', pathNot: TESTS },
      to: { path: '^(apps|test|migrations)/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must mean the same in ten years: it imports no code that changes.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(apps|libs|test)/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that import each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)dist/' },
    },
    {
      name: 'declared-packages-only',
      comment: 'What runs must be among the dependencies: npm start installs nothing else.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: `${TESTS}|^apps/web/` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    moduleSystems: ['es6', 'cjs'],
  },
};

/** The libs of one stair do not know each other. */
function stair(libs, allowed) {
  return Object.fromEntries(libs.map((lib) => [lib, allowed]));
}
