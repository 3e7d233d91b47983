const only = { unit: '(unit|e2e)', integration: 'integration' };

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${only[process.env.SUITE ?? 'unit']}/**/*.test.ts`],
  moduleNameMapper: { '^#adapters$': '<rootDir>/handlers/composition/in-memory.ts' },
  transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false }] },
  maxWorkers: 2,
  testTimeout: 30_000,
};
