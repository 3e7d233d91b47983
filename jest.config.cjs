const suites = {
  unit: { folders: '(unit|e2e)', adapters: 'in-memory' },
  integration: { folders: 'integration', adapters: 'aws' },
};
const { folders, adapters } = suites[process.env.SUITE ?? 'unit'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${folders}/**/*.test.ts`],
  moduleNameMapper: { '^#adapters$': `<rootDir>/handlers/composition/${adapters}.ts` },
  transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false }] },
  maxWorkers: 2,
  testTimeout: 30_000,
};
