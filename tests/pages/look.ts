// What every screen is looked at for: nothing for axe, no missing word, nothing wider than the window, few elements.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Language, Theme } from '../../ui/src/backend/wire';
import { expect, expectNoMissingWords, type Page } from './fixtures';

/** To be put into the page before `look`. */
export const axe = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
export const languages: readonly Language[] = ['en', 'ru', 'kk'];
export const themes: readonly Theme[] = ['light', 'dark'];

export async function look(page: Page, name: string, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expectNoMissingWords(page);
  expect(await page.locator('*').count(), `${name}: elements`).toBeLessThanOrEqual(1500);
  for (const width of [1280, 940, 470, 320]) {
    await page.setViewportSize({ width, height: 800 });
    // The page hears of its new size a moment later.
    const wide = () =>
      page.evaluate(() =>
        [
          document.documentElement,
          ...document.querySelectorAll('main, aside, dialog[open], header'),
        ]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => `${one.tagName} ${one.scrollWidth} > ${one.clientWidth}`),
      );
    await expect.poll(wide, { message: `${name} at ${width} px` }).toEqual([]);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, .tag, label, h1, h2, legend, dt')]
        .filter((one) => one.offsetWidth > 1 && one.scrollWidth > one.clientWidth + 1)
        .filter((one) => getComputedStyle(one).overflowX !== 'visible' || one.matches('.button'))
        .map((one) => one.innerText),
    );
    expect(cut, `${name} at ${width} px: cut words`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  // What a sticky bar half covers is a matter of scrolling, not of size.
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  const found = await page.evaluate(async () => {
    const tool = (window as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe;
    return tool.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  const told = found.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  expect(told, `${name}: axe`).toEqual([]);
}
