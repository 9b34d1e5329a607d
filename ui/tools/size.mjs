// After a build: what the first screen loads, and that no test host is inside.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
// All script may weigh 290: 250 was set before there were documents, and their viewer and their page weigh 30.
// pdf.js is apart, with its own limit: it is fetched when the first PDF is opened, and its size is not ours to choose.
const limits = { first: 110, script: 290, pdf: 520, fonts: 100 };
const read = (name) => readFileSync(new URL(name, dist));
const kb = (bytes) => Math.round(bytes / 102.4) / 10;
const names = readdirSync(new URL('assets/', dist)).map((name) => `assets/${name}`);

/** A script and everything it imports at once (not what it may fetch later). */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = read(name).toString();
  for (const [, other] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    withImports(`assets/${other}`, seen);
  }
  return seen;
}

const entry = /src="\.\/(assets\/[^"]+\.js)"/.exec(read('index.html').toString())?.[1];
if (!entry) throw new Error('index.html names no script');
const zipped = (name) => gzipSync(read(name), { level: 9 }).length;
const sum = (list) => kb(list.reduce((bytes, name) => bytes + zipped(name), 0));

// A window loads the words of one language: the longest counts.
const words = names
  .filter((name) => /\/(en|ru|kk)-.*\.js$/.test(name))
  .sort((one, other) => zipped(other) - zipped(one));
const longest = words[0];
const first = sum([...withImports(entry), longest].filter(Boolean));
const scripts = names.filter((name) => name.endsWith('.js'));
// Told by name, and each must really be it: our own script cannot hide behind the name.
const isPdf = (name) => /\/(pdfjs|pdf-worker)-[^/]*\.js$/.test(name);
const pdf = scripts.filter(isPdf);
const script = sum(
  scripts.filter((name) => !isPdf(name) && (!words.includes(name) || name === longest)),
);
const fonts = kb(
  names
    .filter((name) => name.endsWith('.woff2'))
    .reduce((bytes, name) => bytes + read(name).length, 0),
);

process.stdout.write(
  `first screen ${first} KB gz (≤ ${limits.first}), all script ${script} KB gz (≤ ${limits.script}), pdf.js ${sum(pdf)} KB gz (≤ ${limits.pdf}), fonts ${fonts} KB (≤ ${limits.fonts})\n`,
);
const faults = [];
if (first > limits.first) faults.push('the first screen is too heavy');
if (script > limits.script) faults.push('the script is too heavy');
if (sum(pdf) > limits.pdf) faults.push('pdf.js is heavier than the one that was chosen');
for (const name of pdf) {
  const code = read(name).toString();
  if (!code.includes('5.6.205') || /@tauri-apps|svelte/.test(code)) {
    faults.push(`${name} is not pdf.js alone`);
  }
}
if (pdf.length !== 2) faults.push(`pdf.js and its worker are two files, not ${pdf.length}`);
if (fonts > limits.fonts) faults.push('the fonts are too heavy');
for (const name of [...scripts, 'index.html']) {
  if (/Bearer |\/call\//.test(read(name).toString())) faults.push(`${name} holds the test host`);
}
if (/<style|style="|<script(?![^>]*src=)/.test(read('index.html').toString())) {
  faults.push('index.html holds inline script or style');
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length > 0 ? 1 : 0);
