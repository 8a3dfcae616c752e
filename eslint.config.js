import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may not import whom: storage knows nothing of GraphQL or of schools, the domain nothing of HTTP and of the command line. */
const zones = [
  { target: './src/graph', from: './src', except: ['./graph'], message: 'Storage knows nothing of the rest.' },
  {
    target: './src/kinds',
    from: './src',
    except: ['./kinds', './entity/kind.ts', './entity/prize.ts'],
    message: 'A kind is data only.',
  },
  {
    target: './src/record',
    from: './src',
    except: ['./record', './graph', './entity', './relationship'],
    message: 'Records know the registers and the store.',
  },
  ...['http', 'cli', 'explorer', 'server.ts', 'main.ts', 'config.ts'].flatMap((outer) =>
    [
      'entity',
      'relationship',
      'evidence',
      'figure',
      'discrepancy',
      'identity',
      'membership',
      'cooperation',
      'network',
      'analysis',
      'layout',
      'feeds',
      'report-tables',
      'validation',
      'judgement',
      'search',
      'node',
      'paging',
      'edition',
      'export',
      'record',
    ].map((inner) => ({
      target: `./src/${inner}`,
      from: `./src/${outer}`,
      message: 'The domain knows nothing of HTTP or of the command line.',
    })),
  ),
];

const typeThunk = 'Name the GraphQL type by a thunk: types are not emitted.';

export default tseslint.config(
  { ignores: ['dist', 'data', '.neo4j', 'coverage', 'node_modules'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Decorator > CallExpression[callee.name=/^(Field|Query|Mutation|Subscription|FieldResolver)$/]:not([arguments.0.type="ArrowFunctionExpression"])',
          message: typeThunk,
        },
        {
          selector: 'Decorator > CallExpression[callee.name="Arg"]:not([arguments.1.type="ArrowFunctionExpression"])',
          message: typeThunk,
        },
        {
          selector: 'Decorator > CallExpression[callee.name="Args"]:not([arguments.0.type="ArrowFunctionExpression"])',
          message: typeThunk,
        },
      ],
    },
  },
  {
    // Markup is long and flat.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A decorated method may take its type from a variable; tests are long lists of sentences.
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
);
