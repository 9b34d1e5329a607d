// Adds up what the test runners themselves wrote down: `node tests/totals.mjs STAGE STARTED` prints
// "passed failed skipped". A report older than the stage is somebody else's and is not read.
import { existsSync, readFileSync, statSync } from 'node:fs';

const fresh = (file, started) => existsSync(file) && statSync(file).mtimeMs >= started * 1000;
const all = (text, pattern) => [...text.matchAll(pattern)];
const sum = (numbers) => numbers.reduce((a, b) => a + Number(b ?? 0), 0);

/** nextest's JUnit: the counts of the root element. */
export function junit(text) {
  const root = /<testsuites [^>]*>/.exec(text)?.[0] ?? '';
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(root)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = all(text, /<skipped\b/g).length;
  return [count('tests') - failed - skipped, failed, skipped];
}

/** cargo test: one result line a binary. */
export function cargo(text) {
  const lines = all(text, /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm);
  return [1, 2, 3].map((n) => sum(lines.map((line) => line[n])));
}

/** A test file that does not even load is a failure without a failed test in it. */
export function vitest(text) {
  const report = JSON.parse(text);
  const unloaded = report.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.length === 0,
  );
  return [
    report.numPassedTests,
    report.numFailedTests + unloaded.length,
    report.numPendingTests + report.numTodoTests,
  ];
}

/** A test that passed only at the second try has failed once: it counts as failed. */
export function playwright(text) {
  const { stats, errors } = JSON.parse(text);
  return [stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped];
}

/** node --test: the closing comments of its TAP. */
export function tap(text) {
  const last = (name) => Number(all(text, new RegExp(`^# ${name} (\\d+)$`, 'gm')).at(-1)?.[1] ?? 0);
  return [last('pass'), last('fail') + last('cancelled'), last('skipped') + last('todo')];
}

const REPORTS = {
  rust: [
    ['target/nextest/default/junit.xml', junit],
    ['target/desk/rust.log', cargo],
  ],
  page: [
    ['target/desk/vitest.json', vitest],
    ['target/desk/playwright.json', playwright],
  ],
  window: [['target/desk/window.tap', tap]],
  faults: [['target/desk/faults.log', cargo]],
};

if (process.argv[1]?.endsWith('totals.mjs')) {
  const [stage, started] = process.argv.slice(2);
  const found = REPORTS[stage].filter(([file]) => fresh(file, Number(started)));
  const counts = found.map(([file, read]) => read(readFileSync(file, 'utf8')));
  // The page has two runners: the one that left no report has failed.
  if (stage === 'page') counts.push([0, 2 - found.length, 0]);
  console.log([0, 1, 2].map((n) => sum(counts.map((c) => c[n]))).join(' '));
}
