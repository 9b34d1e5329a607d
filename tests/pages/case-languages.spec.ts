import { reason } from './cases';
import { atCounter, idOf, office, step, takeIn, whole } from './counter';
import { test, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';

// The page of an application and its form in three languages and both themes, with long values in them.

const longest = {
  ...whole,
  'organisation/name':
    'AIFC Academy Limited, Company Limited by Shares, Branch for Education and Professional Development',
  'person/1/position': 'Lecturer-Coordinator of the Programme for Professional Development',
  'service/2/service': 'visa_work_c3_3y',
  'service/2/personal_manager': 'true',
  'service/1/amount': '3',
  'contact/iin': '900125300123',
};

async function show(page: Page, path: string, ready: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), path);
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(150);
}
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

for (const language of languages) {
  for (const theme of themes) {
    test(`${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(180_000);
      await page.addInitScript({ content: axe });
      const there = await office(core);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      const id = await atCounter(core, longest);
      await takeIn(core, 'applications.tsv');
      await takeIn(core, 'history-5523.tsv', '5523');
      const portal = await idOf(core, '5523');
      for (const verb of ['submit', 'take']) await step(core, id, verb);
      const reasons = [
        'Просим приложить визовую анкету с подписью, без заполнения.',
        'Справки, подтверждающие 5-летний опыт работы, должны быть выданы теми компаниями.',
      ].map((text) => reason(text));
      await step(core, portal, 'return', { reasons });
      await core.write('add_case_note', { id: portal, text: 'Клиент звонил. 🙂', how: 'call' });
      await core.write('plan_next', {
        id: portal,
        text: 'Ask for the diploma and for the letters of the companies where the person worked',
        date: '2026-11-20',
        person: null,
        visit: true,
        time: '10:30',
      });
      await page.reload();
      await page.locator('footer').waitFor();

      await show(page, `/case/${portal}`, '.case-bar');
      await look(page, 'case, returned', language);
      await show(page, `/case/${portal}/history`, 'ol time');
      await page.locator('details summary').first().click();
      await look(page, 'history', language);
      await show(page, `/case/${portal}/content`, 'textarea');
      await page
        .locator('textarea')
        .fill(
          'First Name*\tSophia\tLast Name*\tTest\nCitizenship*\tFrance\tIIN\t12345\nOther text',
        );
      await page.locator('.content .button.main').click();
      await page.locator('[data-at="0"]').waitFor();
      await look(page, 'content', language);
      await page.locator('.content .button.plain').last().click();

      await show(page, `/case/${id}/review`, '.review [role=row]');
      await page.locator('[role=row]:focus').waitFor();
      await page.keyboard.press('r');
      await page.locator('.review textarea').first().waitFor();
      await look(page, 'review', language);
      await page.locator('.composer .tools button').last().click();

      await show(page, `/case/${id}`, '.case-bar');
      await look(page, 'case, complete', language);
      await page.locator('.actions button[aria-haspopup]').click();
      await page.getByRole('menuitem').first().waitFor();
      await look(page, 'case, menu', language);
      await page.keyboard.press('Escape');
      for (const verb of ['return', 'recommend', 'reject', 'suspend', 'approve']) {
        await show(page, `/case/${id}/step/${verb}`, 'dialog[open]');
        await look(page, `step ${verb}`, language);
        await close(page);
      }
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (const key of ['n', 'l']) {
        await page.keyboard.press(key);
        await page.locator('dialog[open]').waitFor();
        await look(page, `dialog ${key}`, language);
        await close(page);
      }
      await step(core, id, 'recommend');
      await there.as('supervisor');
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await step(core, id, 'approve', {}, there.secret('supervisor'));
      await page.reload();
      await page.locator('.case-bar').waitFor();
      for (const verb of [
        'invoice',
        'accept-payment',
        'collect',
        'lodge',
        'process',
        'hand-over',
      ]) {
        await show(page, `/case/${id}/step/${verb}`, 'dialog[open]');
        await page.locator('dialog .button.plain').last().click();
        await look(page, `step ${verb}`, language);
        await close(page);
      }
      await step(core, id, 'accept-payment', {
        payment: {
          invoice: 'P-O/2026/519',
          issued: '2026-11-18',
          valid_until: null,
          sum: '520000',
          currency: 'KZT',
          paid_on: '2026-11-19',
          reference: '402487',
          proof: '402487',
          payer: 'AIFC Academy Limited',
          payer_bin: '190140900037',
        },
      });
      await page.reload();
      await page.locator('.case-bar').waitFor();
      await show(page, `/case/${id}/step/back-fill`, 'dialog[open]');
      await page.locator('dialog input[type=checkbox]').first().check();
      await look(page, 'back-fill', language);
      await close(page);
      await look(page, 'case, paid', language);

      await show(page, `/case/${portal}`, '.case-bar');
      await show(page, `/case/${id}`, '.open .tab');
      await page.locator('.open .tab').last().locator('button').first().click();
      await page.locator('article').nth(1).locator('.case-bar').waitFor();
      await look(page, 'two cases', language);
      await page.locator('.open .tab').last().locator('button').last().click();

      await show(page, `/case/${id}/edit`, '[data-section]');
      await look(page, 'form of a case', language);
      await show(page, '/new', '[data-section]');
      await page.locator('[data-section] input[type=text]').nth(2).fill('visa');
      await page.locator('[role=option]').first().waitFor();
      await look(page, 'form, a list open', language);
      await page.keyboard.press('Escape');
      await page.locator('[data-section=contact] input[id$=iin]').fill('1');
      await page.locator('[data-section=contact] footer button').click();
      await page.locator('.summary').waitFor();
      await look(page, 'form, refused', language);
      await show(page, '/case/9999', 'h1');
      await look(page, 'no such case', language);
    });
  }
}
