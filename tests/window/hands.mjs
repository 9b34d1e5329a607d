// A case manager's hands: keys alone, and what another program on her desktop puts on the clipboard.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { compiled, ROOT } from './client.mjs';

export const CTRL = '\uE009';
export const SHIFT = '\uE008';
export const ENTER = '\uE007';
export const TAB = '\uE004';
export const ESCAPE = '\uE00C';
export const DOWN = '\uE015';
export const UP = '\uE013';
export const END = '\uE010';
export const HOME = '\uE011';
export const PAGE_DOWN = '\uE00F';
export const F2 = '\uE032';

export const fixture = (name) => readFileSync(`${ROOT}/tests/fixtures/portal/${name}`, 'utf8');

/** A table as a page shows it, of lines parted by tabs. */
export function table(tsv) {
  const safe = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const row = (line, cell) =>
    `<tr>${line
      .split('\t')
      .map((text) => `<${cell}>${safe(text)}</${cell}>`)
      .join('')}</tr>`;
  const [head, ...lines] = tsv.trimEnd().split('\n');
  const rows = [row(head, 'th'), ...lines.map((line) => row(line, 'td'))];
  return `<!doctype html><meta charset="utf-8"><table>${rows.join('\n')}</table>`;
}

/** What stands around the program on the same screen; see outside.c. */
export class Desktop {
  constructor(glass, folder) {
    this.program = compiled('outside', 'x11 xtst');
    this.env = { ...process.env, DISPLAY: glass.display };
    this.folder = folder;
  }

  /** Opens this text or page in another program, copies all of it there, does `then`, and closes it. */
  async copied(content, then) {
    const file = `${this.folder}/elsewhere.${content.startsWith('<') ? 'html' : 'txt'}`;
    writeFileSync(file, content);
    const other = spawn(this.program, ['copy', file], {
      env: this.env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    await once(other.stdout, 'data', { signal: AbortSignal.timeout(30_000) });
    await then();
    other.stdin.end();
    await once(other, 'exit');
  }

  /** The text that the program has put on the clipboard. */
  clipboard() {
    return execFileSync(this.program, ['read'], { env: this.env, encoding: 'utf8' });
  }

  /** Types into the dialog of the system that has just opened, and confirms it. */
  type(text) {
    execFileSync(this.program, ['type', text], { env: this.env });
  }

  /** Drags a file from another window, and lets it go over this one. */
  drop(file, x, y) {
    execFileSync(this.program, ['drop', file, String(x), String(y)], {
      env: this.env,
      timeout: 20_000,
    });
  }
}

/** In the page: what has the focus, as it is heard. */
function heard() {
  const focus = document.activeElement;
  const label = focus?.labels?.[0]?.innerText ?? focus?.getAttribute('aria-label');
  return `${label ?? focus?.innerText ?? ''}`.trim();
}

export class Hands {
  constructor(window) {
    this.window = window;
  }

  /** One after the other; an array is pressed together. */
  async press(...keys) {
    for (const key of keys) await this.window.press(...[key].flat());
  }

  async type(text) {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.window.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  heard() {
    return this.window.run(heard);
  }

  /** By Tab, until what is heard begins with these words; `key` may be another way through the fields. */
  async tabTo(name, key = TAB) {
    const passed = [];
    for (let step = 0; step < 90; step++) {
      const here = await this.heard();
      if (here.startsWith(name)) return;
      passed.push(here.split('\n')[0]);
      await this.press(key);
    }
    throw new Error(`never came to "${name}", only to: ${passed.join(' · ')}`);
  }

  async fill(name, text) {
    await this.tabTo(name);
    await this.type(text);
  }

  /** Waits until the focus is on something that `selector` finds and that begins with these words. */
  async focused(selector, words = '') {
    const on = (selector, words) => {
      const focus = document.activeElement;
      const label = focus?.labels?.[0]?.innerText ?? focus?.getAttribute('aria-label');
      return focus?.matches(selector) && (label ?? focus.innerText).trim().startsWith(words);
    };
    const what = `the focus on ${selector} ${words}`;
    await this.window.until(what, on, selector, words).catch(async (error) => {
      throw new Error(`${error.message}\nthe focus is on: ${await this.heard()}`);
    });
  }

  /** Waits until these words can be read in what `selector` finds. */
  async reads(words, selector = 'body') {
    const there = (selector, words) =>
      [...document.querySelectorAll(selector)].some((one) => one.innerText.includes(words));
    await this.window.until(`"${words}" in ${selector}`, there, selector, words);
  }
}
