// A database with one application and its documents, made by the program itself without a window.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { BINARY, ROOT } from './client.mjs';
import { ADMIN, PASSWORD } from './steps.mjs';

/** Files: `{ slot, name, mime, bytes }`. The application's id comes back. */
export async function documents(data, files) {
  const args = ['serve', '--data', data, '--port', '0', '--ui', `${ROOT}/ui/dist`];
  const program = spawn(BINARY, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const folder = mkdtempSync(`${tmpdir()}/desk-brought-`);
  try {
    const [line] = await once(createInterface(program.stdout), 'line');
    const url = new URL(JSON.parse(line).url);
    const authorization = `Bearer ${url.searchParams.get('token')}`;
    const ask = async (path, body) => {
      const init = { method: 'POST', headers: { authorization }, body: JSON.stringify(body) };
      const answer = await fetch(new URL(path, url), init);
      const told = await answer.json();
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(told)}`);
      return told;
    };
    const call = async (name, args) => (await ask(`/call/${name}`, args)).value;
    const write = (name, args) => call(name, { ...args, command: crypto.randomUUID() });
    const office = { office: 'Expat Centre', city: 'Astana', name: ADMIN, password: PASSWORD };
    const found = { ...office, language: 'en', holders: [ADMIN], demo: false };
    const { me } = await call('create_casebook', found);
    const [{ head }] = await call('staff_list', {});
    const roles = ['administrator', 'manager', 'supervisor'];
    await write('set_roles', { id: me.id, after: head, roles });
    const values = {
      'case/city': 'Astana',
      'service/1/service': 'visa_work_c3_1y',
      'person/1/given': 'Sophia',
      'person/1/family': 'Test',
      'person/1/document_number': 'N000000001',
    };
    const { id } = await write('open_application', {
      channel: 'counter',
      values: Object.entries(values).map(([path, value]) => ({ path, value })),
      predecessor: null,
    });
    for (const { slot, name, mime, bytes } of files) {
      const path = `${folder}/${name}`;
      writeFileSync(path, bytes);
      await ask('/test/file', { id, slot, path, mime });
    }
    return id;
  } finally {
    program.kill('SIGKILL');
    await once(program, 'exit');
    rmSync(folder, { recursive: true });
  }
}

/** MiB in memory of the process in which the pages of this program live. */
export function pageMemory(data) {
  const told = (pid, name) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const status = new Map();
  for (const pid of all) {
    try {
      const lines = told(pid, 'status');
      status.set(pid, {
        parent: /PPid:\s*(\d+)/.exec(lines)?.[1],
        kib: Number(/VmRSS:\s*(\d+)/.exec(lines)?.[1] ?? 0),
        words: told(pid, 'cmdline'),
      });
    } catch {
      // Gone meanwhile.
    }
  }
  const ours = (pid) => {
    const one = status.get(pid);
    return one && (one.words.includes(data) || ours(one.parent));
  };
  const pages = all.filter((pid) => status.get(pid)?.words.includes('WebKitWebProcess') && ours(pid));
  return Math.round(pages.reduce((sum, pid) => sum + status.get(pid).kib, 0) / 1024);
}
