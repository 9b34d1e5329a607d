import type { Language, Theme } from '../../ui/src/backend/wire';
import { bringIn, createDesk, idsOf, noFacts, reason, six, work } from './cases';
import { test, type Core } from './fixtures';
import { axe, languages, look, themes } from './look';

// The list, its panels and dialogs, its three lists to work off, Today and the box that finds: in every look.

async function fill(core: Core, language: Language, theme: Theme): Promise<void> {
  const me = await createDesk(core);
  await core.write('set_preferences', { language, theme, density: 'compact', single_keys: true });
  const many = Array.from({ length: 60 }, (_, place) => [
    String(7000 + place),
    work,
    '11.10.2026 10:00',
    place % 2 === 0 ? 'Awaiting To Receive Documents' : 'Application Submitted To Migration Office',
    'Eriksson Anna Maria',
    'AIFC Academy Limited',
  ]);
  await bringIn(core, [...six, ...many]);
  const [returned, planned] = await idsOf(core, '1680', '5355');
  await core.write('assign', {
    ids: await idsOf(core, '1578', '1680', '5355', '5523', '7000', '7001'),
    owner: me,
    deputy: null,
  });
  await core.write('take_step', {
    id: returned ?? '',
    after: (await core.call('application', { id: returned ?? '' })).row.head,
    verb: 'return',
    facts: { ...noFacts, reasons: [reason('The passport copy cannot be read')] },
    password: null,
  });
  await core.write('plan_next', {
    id: planned ?? '',
    text: 'Call about the photo and ask when the passport comes back from the renewal',
    date: '2026-11-23',
    person: null,
    visit: true,
    time: '10:00',
  });
  await bringIn(core, [['1674', work, '11.03.2026 10:00', 'Pending Approval']]);
  await core.call('application', { id: planned ?? '' });
}

for (const language of languages) {
  for (const theme of themes) {
    test(`applications in ${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(150_000);
      await page.addInitScript({ content: axe });
      await fill(core, language, theme);
      await page.reload();
      await page.locator('.rows li').first().waitFor();
      await look(page, 'today', language);

      await page.evaluate(() => (location.hash = '/applications'));
      await page.locator('[data-row="0"] .c-person').waitFor();
      await page.locator('.panel .count').first().waitFor();
      await look(page, 'list', language);
      await page.keyboard.press('j');
      await page.keyboard.press('Space');
      await page.locator('.peek .body').waitFor();
      await look(page, 'beside', language);
      await page.keyboard.press('Escape');

      await page.keyboard.press('x');
      await page.locator('.bulk').waitFor();
      await look(page, 'selected', language);
      for (const [place, name] of ['assign', 'step'].entries()) {
        await page.locator('.bulk .button').nth(place).click();
        await page.locator('dialog[open] form').waitFor();
        await look(page, name, language);
        await page.keyboard.press('Escape');
      }
      await page.locator('.bulk .button').nth(0).click();
      await page.locator('dialog[open] button[type=submit]').click();
      await page.locator('dialog[open] .numbers').waitFor();
      await look(page, 'results', language);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('eriksson');
      await page.locator('.chips').waitFor();
      await look(page, 'chips', language);
      await page.locator('.tools .button').last().click();
      await page.locator('dialog[open] form').waitFor();
      await look(page, 'save as a view', language);
      await page.keyboard.press('Escape');

      for (const [path, wait] of [
        ['to-enter', '[data-row="0"] .e-who'],
        ['happened', 'tbody tr'],
        ['needs-details', 'tbody input'],
      ] as const) {
        await page.evaluate((name) => (location.hash = `/applications/${name}`), path);
        await page.locator(wait).first().waitFor();
        await look(page, path, language);
      }
      await page.keyboard.press('Control+k');
      await page.keyboard.type('15');
      await page.locator('dialog[open] .hit').first().waitFor();
      await look(page, 'found', language);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+e');
      await page.locator('dialog[open] .hit').first().waitFor();
      await look(page, 'recent', language);
    });
  }
}
