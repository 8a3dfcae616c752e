/** Tests are ES modules compiled by swc; the engine they run on is chosen by the variable ENGINE (embedded by default). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/tests/prepare.mjs',
  globalTeardown: '<rootDir>/tests/give-back.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // All cores: jest itself would leave one idle, which is half of a small machine.
  maxWorkers: '100%',
  // A hang fails too, only later: beside busy processes a test may take many times as long.
  testTimeout: 600_000,
};
