import { test as base, expect, type Page } from '@playwright/test';
import { admin, Core, password } from './core';

export { admin, Core, password } from './core';
export { expect, type Page } from '@playwright/test';

/** The heading of Today on the clock that the tests set; engines differ in the comma. */
export const today = /^Friday,? 20 November 2026$/;

declare global {
  interface Window {
    violations: string[];
  }
}

export const test = base.extend<{ core: Core; watched: Page }>({
  core: async ({}, use) => {
    const core = new Core();
    await core.start();
    await use(core);
    await core.end();
  },
  /** A page on which nothing may go wrong unseen. */
  watched: async ({ page, core }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // A refusal is an answer with status 4xx, which the browser logs by itself.
      const refusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !refusal) troubles.push(`console: ${message.text()}`);
    });
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener('securitypolicyviolation', (event) => {
        window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(core.url);
    await use(page);
    expect(troubles).toEqual([]);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    await expectNoMissingWords(page);
    await expect(page.locator('html')).not.toHaveAttribute('data-missing');
  },
});

export async function expectNoMissingWords(page: Page): Promise<void> {
  expect(await page.locator('body').innerText()).not.toContain('⟦');
}

export async function signIn(page: Page, name = admin, secret = password): Promise<void> {
  await page.getByRole('radio', { name }).check();
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** After a lock the page shows the time alone until somebody presses a key. */
export async function comeBack(page: Page): Promise<void> {
  await page.getByText('Press any key').waitFor();
  await page.keyboard.press('Space');
}

export async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: section })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(section);
}
