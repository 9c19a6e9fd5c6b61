import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/{migrations,security,support,cli}/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 20_000,
  },
});
