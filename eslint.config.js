import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time comes from the core: the page has no clock of its own.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time comes from the core: the page has no clock of its own.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toISOString|toLocale(Date|Time)?String)$/]',
    message: 'The page converts no zones; desk/time.ts prints dates.',
  },
  {
    selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
    message: 'desk/time.ts prints dates, always as UTC.',
  },
];

const inlineStyle = {
  selector: "SvelteAttribute[key.name='style']",
  message: 'The content security policy forbids style attributes: use a class or style:name.',
};

export default ts.config(
  {
    ignores: [
      'target/**',
      'node_modules/**',
      'ui/dist/**',
      'ui/dist-test/**',
      'ui/src/backend/wire.ts',
      '**/test-results/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['ui/src/**'],
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...clock, inlineStyle],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@tauri-apps/*'], message: 'Only backend/tauri.ts talks to the host.' },
          ],
        },
      ],
      // innerHTML by another name: markup from data never reaches the page.
      'svelte/no-at-html-tags': 'error',
      // Collections here are replaced, not changed in place, where the page depends on them.
      'svelte/prefer-svelte-reactivity': 'off',
      // Addresses are "#/settings/me": there is no SvelteKit router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  { files: ['ui/src/desk/time.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['ui/src/backend/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
);
