// Documents in the real web view: a scan of two hundred pages beside the same file in bare pdf.js, search, and what is
// left of it in memory afterwards.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { pdf, scan, scannedPage } from '../paper.mjs';
import { ROOT, screen, Window } from './client.mjs';
import { Hands } from './hands.mjs';
import { documents, pageMemory } from './reading.mjs';
import { ADMIN, atToday, folder, PASSWORD, signIn, words } from './steps.mjs';

const say = words('en');
const MIME = 'application/pdf';
const assets = readdirSync(`${ROOT}/ui/dist/assets`);
/** pdf.js and its worker, as the page has them. */
const ASSETS = ['pdfjs-', 'pdf-worker-'].map((name) => assets.find((one) => one.startsWith(name)));

/** In the page: chooses a file and answers with the milliseconds until its first page is drawn. */
const open = `const [name, done] = arguments;
  const select = document.querySelector('.choose select');
  const option = [...select.options].find((one) => one.label === name || one.text === name);
  const began = performance.now();
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const look = () => {
    const viewer = document.querySelector('section.viewer');
    const canvas = viewer?.querySelector('.page canvas');
    if (viewer?.ariaLabel.includes(name) && canvas?.width > 0) done(performance.now() - began);
    else requestAnimationFrame(look);
  };
  look();`;

/** In the page: the same file in pdf.js alone, drawn as large; the milliseconds of its bytes and of all. */
const bare = `const [id, file, width, assets, done] = arguments;
  (async () => {
    const [library, worker] = assets.map((name) => new URL('assets/' + name, document.baseURI).href);
    const pdfjs = await import(library);
    const began = performance.now();
    const args = { id, file };
    const { value } = await window.__TAURI_INTERNALS__.invoke('open_file', { args });
    const address = window.__TAURI_INTERNALS__.convertFileSrc(value.token, 'doc');
    const data = await (await fetch(address)).arrayBuffer();
    const fetched = performance.now();
    const thread = new Worker(worker, { type: 'module' });
    const task = pdfjs.getDocument({ data, worker: pdfjs.PDFWorker.create({ port: thread }) });
    const page = await (await task.promise).getPage(1);
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [viewport.width, viewport.height];
    await page.render({ canvas, viewport }).promise;
    const took = performance.now() - began;
    await task.destroy();
    thread.terminate();
    canvas.width = canvas.height = 0;
    done({ took, bytes: fetched - began });
  })().catch((why) => done({ failed: String(why) }));`;

test('a scan of two hundred pages is read, searched, and let go', async (t) => {
  const data = folder(t);
  const id = await documents(data, [
    { slot: 'diploma/1', name: 'scan.pdf', mime: MIME, bytes: scan(200, ['Apostille of Sophia']) },
    { slot: 'passport/1', name: 'passport.pdf', mime: MIME, bytes: pdf([{ text: ['Test Sophia'] }]) },
    { slot: 'photo/1', name: 'photo.jpg', mime: 'image/jpeg', bytes: scannedPage(3, 620, 877) },
  ]);
  const glass = await screen();
  const window = await Window.open(glass.display, ['--data', data]);
  t.after(async () => {
    await window.close();
    glass.end();
  });
  const hands = new Hands(window);
  const ask = (script, ...args) => window.ask('POST', '/execute/async', { script, args });
  await window.ask('POST', '/timeouts', { script: 120_000 });
  await signIn(window, say, ADMIN, PASSWORD);
  await atToday(window, say);
  await window.run(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
    // Every canvas and every worker of the page, so that it can be said what became of them.
    window.canvases = new Set();
    const make = document.createElement.bind(document);
    document.createElement = (name, more) => {
      const made = make(name, more);
      if (name === 'canvas') window.canvases.add(made);
      return made;
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          for (const canvas of node.querySelectorAll?.('canvas') ?? []) window.canvases.add(canvas);
    }).observe(document.body, { subtree: true, childList: true });
    window.threads = { begun: 0, ended: 0 };
    window.Worker = class extends Worker {
      constructor(...args) {
        super(...args);
        window.threads.begun += 1;
      }
      terminate() {
        window.threads.ended += 1;
        super.terminate();
      }
    };
  });
  const before = pageMemory(data);
  await window.run((id) => void (location.hash = `/case/${id}/review`), id);
  const drawn = () => document.querySelector('section.viewer .page canvas')?.width > 0;
  await window.until('a page of the passport', drawn);
  await window.shot('viewer-passport');

  await t.test('its first page, beside bare pdf.js', async (t) => {
    const cold = await ask(open, 'scan.pdf');
    await ask(open, 'passport.pdf');
    const own = await ask(open, 'scan.pdf');
    const width = await window.run(() => document.querySelector('.page canvas').width);
    const file = await window.run(
      () => document.querySelector('.choose select').value,
    );
    const raw = await ask(bare, id, file, width, ASSETS);
    assert.equal(raw.failed, undefined);
    const ms = (time) => `${time.toFixed(0)} ms`;
    t.diagnostic(
      `first page of 200: ours ${ms(own)} (first time ${ms(cold)}), bare pdf.js ${ms(raw.took)}, of which the bytes ${ms(raw.bytes)}; ${(own / raw.took).toFixed(2)} ×`,
    );
    await window.shot('viewer-scan');
  });

  await t.test('words are found where WebKit has no getTextContent', async () => {
    await window.run(() => document.querySelector('section.viewer .scroll').focus());
    await hands.press(['\uE009', 'f']);
    await hands.focused('[role=search] input');
    await hands.type('apostille');
    await window.until(
      'one match',
      () => document.querySelector('[role=search] [role=status]')?.innerText === '1 of 1',
    );
    await window.until('page 150', () => document.querySelector('.tools .input')?.value === '150');
    await window.until('the match', () => document.querySelector('.found.now'));
    await window.shot('viewer-search');
    await hands.press('\uE00C');
  });

  await t.test('few canvases are held, however far it is scrolled', async () => {
    for (const page of [1, 40, 90, 199]) {
      await window.run((page) => {
        const field = document.querySelector('.tools .input');
        field.value = String(page);
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, page);
      await window.until(
        `page ${page}`,
        (page) => document.querySelector(`[data-page="${page}"] canvas`)?.width > 0,
        page,
      );
    }
    const held = await window.run(() => document.querySelectorAll('.page canvas').length);
    assert.ok(held <= 5, `${held} canvases`);
  });

  await t.test('a picture is shown', async () => {
    await ask(open, 'photo.jpg');
    await ask(open, 'scan.pdf');
  });

  await t.test('left, nothing of it stays, and nothing was against the policy', async (t) => {
    const during = pageMemory(data);
    await window.run(() => void (location.hash = '/today'));
    await window.until('no viewer', () => !document.querySelector('section.viewer'));
    const all = () => {
      const pixels = [...window.canvases].reduce((sum, one) => sum + one.width * one.height, 0);
      return pixels === 0 && window.threads.begun === window.threads.ended && window.threads;
    };
    const threads = await window.until('canvases and workers that are gone', all);
    assert.ok(threads.begun > 2, `${threads.begun} workers`);
    assert.deepEqual(await window.run(() => window.violations), []);
    t.diagnostic(`the page's process: ${before} MB before, ${during} open, ${pageMemory(data)} after`);
  });
});
