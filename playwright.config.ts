// The end-to-end tests: each drives the real app, built for production, in Electron. Start them by `npm run test:e2e`,
// which prepares Electron and the screen.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  workers: process.env.BRANCH_DESK_SCREENS ? 2 : 1,
  reportSlowTests: null, // a working day is long
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A window on a busy machine may miss a moment: CI tries once more, and Playwright names such a test flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list', { printSteps: true }],
    ['json', { outputFile: 'out/test-results/e2e.json' }],
  ],
});
