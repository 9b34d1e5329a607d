// A case with documents in its slots, open in the review.
import { pdf, scannedPage } from '../paper.mjs';
import { atCounter, office, step, whole } from './counter';
import type { Core } from './core';
import type { Page } from './fixtures';

const passport = pdf([
  { text: ['Passport of Sophia Test', 'Number N000000001'] },
  { text: ['Visa pages (empty)'] },
  { text: ['Turned by the scanner'], turn: 90 },
  { wide: true, text: ['On its side', 'The number again: N000000001'] },
]);

/** Long, as files of clients are. */
export const longName =
  'Скан диплома с апостилем и нотариальным переводом на русский язык (последняя версия, исправленная) 2026.pdf';

export async function withDocuments(core: Core): Promise<string> {
  await office(core);
  const id = await atCounter(core, { ...whole, 'person/1/given': 'СОphia' });
  for (const verb of ['submit', 'take']) await step(core, id, verb);
  await core.file(id, 'passport/1', 'passport.pdf', passport);
  await core.file(id, 'photo/1', 'photo.jpg', scannedPage(3, 620, 877));
  await core.file(id, 'diploma/1', longName, pdf([{ picture: scannedPage(5) }]));
  await core.file(id, 'other', 'broken.pdf', Buffer.from('%PDF-1.7\nthis is no PDF'));
  return id;
}

/** The review of a case, its document drawn. */
export async function openReview(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `/case/${id}/review`);
  await page.locator('.viewer .page canvas').first().waitFor();
}
