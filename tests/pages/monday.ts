// A Monday's account: what a case manager's hands do, act by act, and what it costs at a stated pace.
import { test, type Page } from '@playwright/test';

/** The keystroke-level model's pace: seconds a key, and seconds for each moment in which a person must look. */
const KEY = 0.28;
const THOUGHT = 1.35;

interface Act {
  name: string;
  keys: number;
  thoughts: number;
  windows: number;
  /** Values typed though the portal holds them. */
  retyped: number;
}

declare global {
  interface Window {
    opened: number;
  }
}

/** Screens by address, and dialogs. Before the page is loaded. */
export async function countWindows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.opened = 0;
    window.print = () => undefined;
    const push = history.pushState.bind(history);
    history.pushState = (...args) => {
      window.opened += 1;
      push(...args);
    };
    const show = HTMLDialogElement.prototype.showModal;
    HTMLDialogElement.prototype.showModal = function shown(this: HTMLDialogElement) {
      window.opened += 1;
      show.call(this);
    };
  });
}

export class Day {
  readonly #page: Page;
  readonly #acts: Act[] = [];
  #now: Act = { name: '', keys: 0, thoughts: 0, windows: 0, retyped: 0 };

  constructor(page: Page) {
    this.#page = page;
  }

  async act(name: string, deed: () => Promise<void>): Promise<Act> {
    const opened = (): Promise<number> => this.#page.evaluate(() => window.opened);
    const before = await opened();
    this.#now = { name, keys: 0, thoughts: 0, windows: 0, retyped: 0 };
    await deed();
    this.#now.windows = (await opened()) - before;
    this.#acts.push(this.#now);
    return this.#now;
  }

  /** Keys of a chord count one by one. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#now.keys += key.split('+').length;
      await this.#page.keyboard.press(key);
    }
  }

  /** Words, letter by letter. `held`: a value that the portal has already. */
  async type(text: string, held = false): Promise<void> {
    this.#now.keys += text.length;
    this.#now.retyped += held ? 1 : 0;
    await this.#page.keyboard.type(text);
  }

  /** Here she must look before she goes on. */
  look(): void {
    this.#now.thoughts += 1;
  }

  seconds(act: Act): number {
    return act.keys * KEY + act.thoughts * THOUGHT;
  }

  print(): void {
    const line = (cells: string[]): string =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(9))).join('');
    const rows = this.#acts.map((act) =>
      line([
        act.name,
        ...[act.keys, act.thoughts, act.windows, act.retyped].map(String),
        `${this.seconds(act).toFixed(1)} s`,
      ]),
    );
    const table = [line(['', 'keys', 'looks', 'windows', 'retyped', 'reckoned']), ...rows].join(
      '\n',
    );
    test.info().annotations.push({ type: 'The Monday', description: `\n${table}` });
    console.log(`\n${table}\n${KEY} s a key, ${THOUGHT} s a look`);
  }
}
