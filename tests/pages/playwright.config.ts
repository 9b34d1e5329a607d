import { defineConfig } from '@playwright/test';

// The page on the real core: each test starts the program on its own encrypted
// folder, with a clock that the test sets. Nothing is mocked.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/pages',
  fullyParallel: true,
  workers: 2,
  // Long enough for a machine that does other work beside this; a wait ends when what it waits for is there.
  timeout: 90_000,
  expect: { timeout: 12_000 },
  // The second go is named in the result, and few are allowed: tests/totals.mjs.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      // The engine alone: the browser around it dies now and then when a second tab opens.
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
