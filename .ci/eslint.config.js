import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/', 'engine/', '.astro/', 'content/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A `default` handles all other cases.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Names that begin with _ are unused on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['astro.config.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  // A YAML key can be anything; here it's only compared as text.
  { files: ['src/journal/yaml/**'], rules: { '@typescript-eslint/no-base-to-string': 'off' } },
  // Only `astro check` knows what an `.astro` file exports.
  { files: ['src/embeds/embeds.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['src/cli/**', 'tests/**', 'src/integrations/**'], rules: { 'no-console': 'off' } },
);
