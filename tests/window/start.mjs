// Start time and memory of the release build beside a bare WebKitGTK window with a static page, in one run:
// `node tests/window/start.mjs`. Both are measured by what an eye sees: from the start of the process until the
// glass shows what it goes on showing. Used by `./desk bench`.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { compiled, family, ROOT, screen } from './client.mjs';
import { ADMIN, PASSWORD } from './steps.mjs';

const TIMES = 5;
// A blinking caret is some dozens of points; a missing line of text is hundreds. The edges of letters come out a
// little differently each time: only what is plainly another colour counts.
const DIFFERENT_AT_MOST = 200;
const OTHER_COLOUR = 64;

const points = (glass) => Buffer.from(glass.pixels());

function differing(one, other) {
  let count = 0;
  for (let green = 1; green < one.length; green += 4) {
    if (Math.abs(one[green] - other[green]) > OTHER_COLOUR) count++;
  }
  return count;
}

/** Proportional set size in MiB: shared pages count once, split among those who share them. The program forbids
    others to look into it, so this needs root. */
function memory(pid) {
  const kib = family(pid).map((id) => {
    const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'));
    return Number(found?.[1] ?? 0);
  });
  return kib.reduce((a, b) => a + b, 0) / 1024;
}

/** One start: milliseconds until the picture is there (none given: the picture itself), and memory afterwards. */
async function start([binary, ...args], picture) {
  const glass = await screen();
  const began = performance.now();
  const env = { ...process.env, DISPLAY: glass.display };
  delete env.TAURI_WEBVIEW_AUTOMATION;
  const child = spawn(binary, args, { env, stdio: 'ignore', detached: true });
  let took = null;
  while (picture && took === null) {
    if (performance.now() - began > 60_000) throw new Error(`${binary} never showed its picture`);
    if (differing(points(glass), picture) <= DIFFERENT_AT_MOST) took = performance.now() - began;
    else await pause(4);
  }
  await pause(picture ? 2000 : 6000);
  const seen = points(glass);
  const mib = memory(child.pid);
  process.kill(-child.pid, 'SIGKILL');
  glass.end();
  await pause(300);
  return { took, mib, picture: seen };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const folder = mkdtempSync(`${tmpdir()}/desk-start-`);
try {
  const bare = [compiled('bare')];
  const ours = [`${ROOT}/target/release/expat-desk`, '--data', folder];
  const office = [
    '--office',
    'Expat Centre',
    '--city',
    'Astana',
    '--name',
    ADMIN,
    '--holder',
    ADMIN,
  ];
  const create = ['create', ...ours.slice(1), ...office, '--password-fd', '0'];
  execFileSync(ours[0], create, { input: `${PASSWORD}\n` });

  const runs = { bare: [], ours: [] };
  const pictures = { bare: (await start(bare)).picture, ours: (await start(ours)).picture };
  for (let i = 0; i < TIMES; i++) {
    runs.bare.push(await start(bare, pictures.bare));
    runs.ours.push(await start(ours, pictures.ours));
  }
  const of = (who, what) => median(runs[who].map((run) => run[what]));
  const row = (what, budget, raw, own, held) =>
    console.log(`| ${what} | ${budget} | ${raw} | ${own} | ${held ? 'held' : 'NOT HELD'} |`);
  const [raw, own] = [of('bare', 'took'), of('ours', 'took')];
  row(
    'start to a usable sign-in',
    '≤ 1.3 ×',
    `${raw.toFixed(0)} ms`,
    `${own.toFixed(0)} ms (${(own / raw).toFixed(2)} ×)`,
    own <= 1.3 * raw,
  );
  const [less, more] = [of('bare', 'mib'), of('ours', 'mib')];
  row(
    'memory (PSS)',
    '≤ + 60 MB',
    `${less.toFixed(0)} MB`,
    `${more.toFixed(0)} MB (+ ${(more - less).toFixed(0)})`,
    more <= less + 60,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
