import tseslint from 'typescript-eslint';

const maxFunctionLines = 60;

const noClock = 'The domain has no clock: the present moment is an argument.';
const noChance = 'The domain has no randomness: what is random is an argument.';
const noWaiting = 'The domain waits for nothing: whoever calls it has read what it needs.';
const noTools = 'The domain runs anywhere: it uses the language and nothing around it.';

const calledIn = (expression) => {
  if (expression.type === 'CallExpression') return calledIn(expression.callee);
  if (expression.type === 'MemberExpression') return calledIn(expression.object);
  return expression.type === 'TaggedTemplateExpression' ? calledIn(expression.tag) : expression.name;
};
const isTest = (node) => /^(describe|it)$/.test(calledIn(node.type === 'ExpressionStatement' ? node.expression : node));

/** Whether a function only lists tests, each a function of its own, as what `describe` is given does. */
const listsTests = ({ body }) => (body.type === 'BlockStatement' ? body.body.some(isTest) : isTest(body));

/** Refuses functions of tests that are too long, as `max-lines-per-function` does of all others. */
const shortSteps = {
  create: (context) => ({
    ':function': (node) => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines <= maxFunctionLines || listsTests(node)) return;
      context.report({ node, message: `This has ${lines} lines, and ${maxFunctionLines} at most are read at once.` });
    },
  }),
};

/** Words that end as a verb does and are none. */
const nouns =
  /^(As|Its|This|Thus|\w*seconds|Minutes|Hours|Days|Months|Years|Metres|Bytes|Degrees|Words|Places|Listings)$/;

/** Refuses a doc comment of something exported that begins with anything but its verb, such as "Returns" or "Holds". */
const verbFirst = {
  create: (context) => ({
    'Program > :matches(ExportNamedDeclaration, ExportDefaultDeclaration)': (node) => {
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return;
      const [word = ''] = /[^\s*,.:;]+/.exec(comment.value) ?? [];
      if (/^[A-Z][a-z]+s$/.test(word) && !nouns.test(word)) return;
      context.report({
        node,
        message: `A doc comment begins with its verb, such as "Returns", and not with "${word}".`,
      });
    },
  }),
};

const own = { rules: { 'short-steps': shortSteps, 'verb-first': verbFirst } };

/** Ways to the present moment, to chance and to waiting that are syntax. */
const impureSyntax = [
  [noClock, "NewExpression[callee.name='Date'][arguments.length=0]", "CallExpression[callee.name='Date']"],
  [noClock, 'CallExpression[callee.property.name=/^(format|formatToParts)$/][arguments.length=0]'],
  [noWaiting, ':function[async=true]', 'AwaitExpression', 'ForOfStatement[await=true]'],
  [noWaiting, "Identifier[name='Promise']", "CallExpression[callee.property.name='then']"],
].flatMap(([message, ...selectors]) => selectors.map((selector) => ({ selector, message })));

/** Node 20 refuses ISO-8859-1 letters there once the caller is optimised: see domain/shared/url.ts. */
const noCanParse = { object: 'URL', property: 'canParse', message: 'Read it with parseUrl of domain/shared/url.ts.' };

const impureGlobals = [
  [noClock, 'performance'],
  [noChance, 'crypto'],
  [noWaiting, 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'],
  [noTools, 'globalThis', 'global', 'process', 'console'],
].flatMap(([message, ...names]) => names.map((name) => ({ name, message })));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.servers/',
      '.serverless/',
      '.esbuild/',
      'coverage/',
      'infra/web/app/api/generated/',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 300],
      complexity: ['error', 10],
      'no-restricted-properties': ['error', noCanParse],
      'max-lines-per-function': ['error', { max: maxFunctionLines }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Read when it is first asked for, which an import is not.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^@photostructure/tz-lookup$'] }],
      // A number in a template reads as it is meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Ports are asynchronous; an in-memory adapter has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['domain/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        noCanParse,
        { object: 'Date', property: 'now', message: noClock },
        { object: 'Math', property: 'random', message: noChance },
      ],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-syntax': ['error', ...impureSyntax],
    },
  },
  {
    files: ['domain/**', 'application/**', 'adapters/**', 'handlers/**'],
    plugins: { own },
    rules: { 'own/verb-first': 'error' },
  },
  {
    files: ['application/**'],
    ignores: ['application/listing/commit.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='listings'][callee.property.name='commit']",
          message: 'application/listing/commit.ts alone writes listings: what belongs to one act is one change.',
        },
      ],
    },
  },
  {
    files: ['infra/web/**/*.tsx'],
    rules: {
      // Markup is one long expression, of which each `&&` counts as a branch.
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 120 }],
    },
  },
  {
    files: ['test/**'],
    plugins: { own },
    rules: {
      // A list of tests is no function to be read at once; each test is.
      'max-lines-per-function': 'off',
      'own/short-steps': 'error',
      // A plain filter is one long condition.
      complexity: 'off',
      // Tests read GraphQL answers, which they know the shape of.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
);
