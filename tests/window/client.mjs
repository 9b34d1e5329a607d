// A W3C WebDriver client for the program's own window, without a library: Xvfb, WebKitWebDriver, fetch.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const ROOT = resolve(import.meta.dirname, '../..');
export const BINARY = process.env.DESK_BINARY ?? `${ROOT}/target/debug/expat-desk`;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const PATIENCE = Number(process.env.DESK_PATIENCE ?? 60_000);

/** One of our small C programs, made for this machine. */
export function compiled(name, libraries = '') {
  const program = `${ROOT}/target/desk/${name}`;
  mkdirSync(`${ROOT}/target/desk`, { recursive: true });
  const flags = `$(pkg-config --cflags --libs webkit2gtk-4.1 ${libraries})`;
  const command = `cc -O1 -Wno-deprecated-declarations -o ${program} tests/window/${name}.c ${flags}`;
  execFileSync('sh', ['-c', command], { cwd: ROOT });
  return program;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** A screen of its own, without a window manager. `end()` takes everything on it away. */
export async function screen(width = 1280, height = 800) {
  const folder = mkdtempSync(`${tmpdir()}/desk-screen-`);
  const size = `${width}x${height}x24`;
  const args = ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp', '-fbdir', folder];
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(xvfb.stdout, 'data');
  return {
    display: `:${String(number).trim()}`,
    /** What is really on the glass, whoever painted it. */
    pixels: () => readFileSync(`${folder}/Xvfb_screen0`).subarray(-width * height * 4),
    end() {
      xvfb.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every process below `pid`, itself included. */
export function family(pid) {
  const parents = readdirSync('/proc')
    .filter(Number)
    .map((id) => {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
        return [Number(id), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
      } catch {
        return [0, 0];
      }
    });
  const found = new Set([pid]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [id, parent] of parents) if (found.has(parent)) found.add(id);
  }
  return [...found];
}

export class Window {
  /** Starts the program by the driver, in a process group of its own; `cwd`: the folder in which it is started. */
  static async open(display, args, env = {}, cwd = undefined) {
    const port = await freePort();
    mkdirSync(`${ROOT}/target/desk`, { recursive: true });
    const log = openSync(`${ROOT}/target/desk/window.log`, 'a');
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      detached: true,
      cwd,
      stdio: ['ignore', log, log],
      env: { ...process.env, DISPLAY: display, TAURI_WEBVIEW_AUTOMATION: 'true', ...env },
    });
    const window = new Window(driver, `http://127.0.0.1:${port}`);
    for (let tries = 0; ; tries++) {
      const up = await fetch(`${window.base}/status`).catch(() => null);
      if (up?.ok) break;
      if (tries > 200) throw new Error('WebKitWebDriver does not answer');
      await pause(50);
    }
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary: BINARY, args } };
    const { sessionId } = await window.ask('POST', '/session', { capabilities: { alwaysMatch } });
    window.base += `/session/${sessionId}`;
    return window;
  }

  constructor(driver, base) {
    this.driver = driver;
    this.base = base;
    this.fails = 0;
  }

  async ask(method, path, body) {
    const init = { method, signal: AbortSignal.timeout(PATIENCE) };
    if (body)
      Object.assign(init, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    const { value } = await (await fetch(this.base + path, init)).json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** Runs a function in the page; what it returns must be JSON. */
  run(body, ...args) {
    return this.ask('POST', '/execute/sync', {
      script: `return (${body}).apply(null, arguments)`,
      args,
    });
  }

  /** Waits until a function in the page answers with something true, and hands that back. */
  async until(what, body, ...args) {
    const end = Date.now() + PATIENCE;
    let last;
    while (Date.now() < end) {
      last = await this.run(body, ...args).catch((error) => void (last = error));
      if (last) return last;
      await pause(50);
    }
    await this.shot(`failed-${++this.fails}`).catch(() => undefined);
    throw new Error(
      `waited in vain for ${what}; the page shows:\n${await this.text().catch(() => 'nothing')}`,
    );
  }

  text() {
    return this.run(() => document.body.innerText);
  }

  /** The first visible element that `selector` finds. */
  async element(selector) {
    const found = await this.until(selector, visible, selector);
    return found[ELEMENT];
  }

  /** Words alone mean what can be pressed: a heading may say the same. */
  async click(selector) {
    const pressed = selector.replace(/^text=/, ':is(button, a, label, label span) text=');
    await this.ask('POST', `/element/${await this.element(pressed)}/click`, {});
  }

  /** Types into the field with this label, in place of what stood there. */
  async fill(label, text) {
    const id = (await this.until(`the field "${label}"`, labelled, label))[ELEMENT];
    await this.ask('POST', `/element/${id}/clear`, {});
    await this.ask('POST', `/element/${id}/value`, { text });
  }

  /** Presses keys together, the way a person does: the last one while the others are held. */
  async press(...keys) {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.ask('POST', '/actions', {
      actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }],
    });
  }

  /** The driver photographs the last frame that was painted: wait for one that knows of everything so far. */
  painted() {
    const script = `const done = arguments[0];
      document.getAnimations().forEach((one) => one.finish());
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))`;
    return this.ask('POST', '/execute/async', { script, args: [] });
  }

  async shot(name) {
    await this.painted();
    const folder = `${ROOT}/target/shots`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      `${folder}/${name}.png`,
      Buffer.from(await this.ask('GET', '/screenshot'), 'base64'),
    );
  }

  /** The program, and every process that works for it: `[its own, …]`. */
  processes() {
    return family(this.driver.pid).slice(1);
  }

  /** Closes the window as a person would, and then whatever is still there. */
  async close() {
    await this.ask('DELETE', '').catch(() => undefined);
    try {
      process.kill(-this.driver.pid, 'SIGTERM');
    } catch {
      // Already gone.
    }
  }
}

/** In the page: the control of the visible label that says this. */
function labelled(words) {
  const says = (label) => label.checkVisibility() && label.innerText.trim() === words;
  const label = [...document.querySelectorAll('dialog[open] label, label')].find(says);
  return label?.control;
}

/** In the page: the first element of `selector` that can be seen. `text=…`, alone or after a selector, wants these
    words in the element itself. */
function visible(selector) {
  const [, query, words] = /^(.*?)\s*(?:text=(.+))?$/.exec(selector);
  const own = (element) =>
    [...element.childNodes].map((node) => (node.nodeType === 3 ? node.data : '')).join('');
  const says = (element) => !words || own(element).trim() === words;
  const seen = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  return [...document.querySelectorAll(query || 'body *')].find((one) => seen(one) && says(one));
}
