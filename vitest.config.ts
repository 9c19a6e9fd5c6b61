import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // All cores: left to itself it keeps one free, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: ['tests/packaged/**'],
          pool: 'threads',
          globalSetup: 'scripts/machine/ready-for-tests.ts',
          // A limit for what hangs, not for what is slow: a core on a real store takes its time where the machine is busy.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Builds and installs the installer, so it runs by itself: npm run test:packaged
        test: { name: 'packaged', include: ['tests/packaged/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000 },
      },
    ],
  },
});
