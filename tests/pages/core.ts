// Starts the program's own test host and speaks to it: what a page test stands on.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Commands, Me } from '../../ui/src/backend/wire';

const root = join(import.meta.dirname, '../..');
const program =
  process.env['EXPAT_DESK'] ??
  join(process.env['CARGO_TARGET_DIR'] ?? join(root, 'target'), 'debug/expat-desk');

/** A Friday morning; the working day after it is Monday the 23rd. */
const clock = '2026-11-20T09:00';

export const password = 'correct horse battery staple';
export const admin = 'AdminF AdminL';

type Args<Name extends keyof Commands> = Omit<Commands[Name]['args'], 'command'>;

export class Core {
  url = '';
  readonly folder = mkdtempSync(join(tmpdir(), 'expat-desk-page-'));
  #child: ChildProcess | null = null;

  async start(...more: string[]): Promise<void> {
    const ui = join(root, 'ui/dist-test');
    const args = ['serve', '--data', this.folder, '--port', '0', '--ui', ui, '--clock', clock];
    const child = spawn(program, [...args, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let told = '';
    child.stderr.on('data', (part: Buffer) => (told += part.toString()));
    this.url = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout).once('line', (line) => {
        resolve((JSON.parse(line) as { url: string }).url);
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${told}`)));
    });
  }

  /** Ends the program as a power cut would; the folder stays. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const url = new URL(this.url);
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${url.searchParams.get('token') ?? ''}`,
      },
      body: JSON.stringify(body),
    });
    const told: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(told)}`);
    return told;
  }

  async call<Name extends keyof Commands>(
    name: Name,
    args: Args<Name>,
  ): Promise<Commands[Name]['value']> {
    const reply = (await this.#post(`/call/${name}`, args)) as { value: Commands[Name]['value'] };
    return reply.value;
  }

  write<Name extends keyof Commands>(
    name: Name,
    args: Args<Name>,
  ): Promise<Commands[Name]['value']> {
    return this.call(name, { ...args, command: crypto.randomUUID() } as unknown as Args<Name>);
  }

  /** Moves the program's clock, so that nobody waits for ten minutes. */
  async pass(seconds: number): Promise<void> {
    await this.#post('/test/pass', { seconds });
  }

  /** A file falls on the window: the program knows its path, the page asks for it. */
  async drop(path: string): Promise<void> {
    await this.#post('/test/drop', { path });
  }

  /** Puts a file into a slot as it is; its id comes back. */
  async file(id: string, slot: string, name: string, bytes: Uint8Array): Promise<string> {
    const folder = mkdtempSync(join(this.folder, 'brought-'));
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const mime = name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg';
    const file = await this.#post('/test/file', { id, slot, path, mime });
    rmSync(folder, { recursive: true });
    return file as string;
  }

  /** A database with one administrator, who is signed in. */
  async create(more: Partial<Args<'create_casebook'>> = {}): Promise<Me> {
    const { me } = await this.call('create_casebook', {
      office: 'Expat Centre, Astana',
      city: 'Astana',
      name: admin,
      password,
      language: 'en',
      holders: [admin],
      demo: false,
      ...more,
    });
    return me;
  }
}
