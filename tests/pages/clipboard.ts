// What a browser really puts on the clipboard when somebody copies in the portal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/portal', name), 'utf8');
}

/** A page with the table, everything selected, Ctrl C: html and text as Chromium makes them. */
export async function copyTable(page: Page, tsv: string): Promise<void> {
  const other = await page.context().newPage();
  const rows = tsv.trimEnd().split('\n');
  await other.setContent('<table></table>');
  await other.evaluate((lines) => {
    const table = document.querySelector('table');
    for (const [at, line] of lines.entries()) {
      const row = table?.insertRow();
      for (const text of line.split('\t')) {
        const cell = document.createElement(at === 0 ? 'th' : 'td');
        cell.textContent = text;
        row?.append(cell);
      }
    }
  }, rows);
  await other.keyboard.press('Control+a');
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}

export async function copyText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}
