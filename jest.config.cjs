/** Which share of its random examples a rule is tried with, where a suite is to be run all day. */
const few = 1 / 20;

const suites = {
  unit: { folders: '(unit|e2e)', adapters: 'in-memory', shareOfRuns: few },
  thorough: { folders: '(unit|e2e)', adapters: 'in-memory' },
  tooling: { folders: 'tooling', adapters: 'in-memory' },
  integration: { folders: 'integration', adapters: 'aws' },
};
const { SUITE = 'unit' } = process.env;
if (!Object.hasOwn(suites, SUITE)) {
  process.stderr.write(`SUITE is "${SUITE}": set it to ${Object.keys(suites).join(', ')}, or leave it out for unit.\n`);
  process.exit(1);
}
const { folders, adapters, shareOfRuns = 1 } = suites[SUITE];
/** Tests that start nothing of their own share what they import. */
const isQuick = folders === '(unit|e2e)';

/**
 * Jest runs what it reads in a context of `vm`, where each look at a global costs a call: a quarter of the processor time
 * of all tests. These are handed to every module instead. Names that some module declares for itself must not be here.
 */
const languageGlobals =
  'Array BigInt Boolean Date Error Intl JSON Map Math Number Object Promise RegExp Set String Symbol WeakMap WeakSet';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${folders}/**/*.test.ts`],
  moduleNameMapper: { '^#adapters$': `<rootDir>/handlers/composition/${adapters}.ts` },
  globals: { shareOfRuns },
  sandboxInjectedGlobals: languageGlobals.split(' '),
  transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false }] },
  ...(isQuick && { runner: '<rootDir>/test/runner/shared-modules.cjs' }),
  maxWorkers: 2,
  // Ends what hangs, and nothing else: no verdict depends on how busy the machine is.
  testTimeout: 300_000,
};
