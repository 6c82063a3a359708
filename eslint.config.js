import tseslint from 'typescript-eslint';

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read the environment in src/config.ts only, and hand the value in.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use a named export.',
};

export default tseslint.config(
  // AssemblyScript looks like TypeScript, and is not: its own compiler and `check:types` check it.
  { ignores: ['dist', 'data', 'coverage', 'node_modules', '**/assembly'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEnvironment, noDefaultExport],
    },
  },
  {
    files: ['src/config.ts', 'scripts/**', 'tests/**', '*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/cli/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
);
