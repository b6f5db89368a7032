import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const node = {
  console: 'readonly',
  process: 'readonly',
  URL: 'readonly',
  URLSearchParams: 'readonly',
  setInterval: 'readonly',
  setTimeout: 'readonly',
};

/** Imports go one way: app → features → shared and api. A feature sees another's api, never its ui. */
const layers = [
  {
    files: ['src/{api,shared}/**'],
    patterns: [{ regex: '^@/(app|features)/', message: 'Shared code must not know features.' }],
  },
  {
    files: ['src/features/**'],
    patterns: [{ regex: '^@/app/', message: 'Features must not know the app around them.' }],
  },
  {
    files: ['src/features/*/api/**'],
    patterns: [
      { regex: '^@/app/', message: 'Features must not know the app around them.' },
      { regex: '(^|/)ui/|^@mantine', message: 'Requests and caching must not know the pages.' },
    ],
  },
];

export default defineConfig(
  globalIgnores(['dist', 'src/api/generated']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      jsxA11y.flatConfigs.strict,
      reactHooks.configs.flat['recommended-latest'],
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: node } },
  ...layers.map(({ files, patterns }) => ({
    files,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  })),
  prettier,
);
