import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a name can be searched for, and a file is called after it.',
};

/** What keeps the code readable as it grows; the sizes are ceilings, the aim is 40 lines for a file and 25 for a function. */
const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-params': ['error', 6],
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  // silent in files with decorators, where Nest and GraphQL read parameter types at run time: an import of types only would lose them
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // numbers in a text are no riddle; anything else is
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // a guard may answer with `condition ? … : void log()`, and a handler is often one call
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // Nest modules and GraphQL inputs are classes without members of their own
  '@typescript-eslint/no-extraneous-class': 'off',
  // rows and entities are filled by TypeORM and class-transformer: what the types promise is checked at the doors
  '@typescript-eslint/no-unnecessary-condition': 'off',
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  '@typescript-eslint/no-dynamic-delete': 'off',
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // an interface of Apollo or Fastify may ask for a promise where there is nothing to wait for
  '@typescript-eslint/require-await': 'off',
  // code points are what is wanted, and rows are spread into statements
  '@typescript-eslint/no-misused-spread': 'off',
};

/** Specs read answers freely: their shape is what they assert. */
const specs = {
  'max-lines': 'off',
  'max-lines-per-function': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/unbound-method': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
};

export default tseslint.config(
  { ignores: ['dist', '.data', 'coverage', 'node_modules', 'apps/web'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: { ...typed, ...sizes, 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'libs/*/test/**/*.ts'],
    rules: specs,
  },
  // a migration is one statement read from top to bottom
  { files: ['migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { sourceType: 'module', globals: nodeGlobals() },
    rules: sizes,
  },
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'URL',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'performance',
    'module',
    'globalThis',
    'Buffer',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
