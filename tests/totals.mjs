// Adds up what the test runners themselves wrote down: `node tests/totals.mjs STAGE STARTED` prints
// "passed failed skipped", then a line for each test that failed and the first lines of its reason. A report older
// than the stage is somebody else's and is not read.
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

/** So many tests of the page may need a second go, and are named; one more, and all of them count as failed. */
const SECOND_GOES = 2;

export function playwright(text) {
  const { stats, errors } = JSON.parse(text);
  const borne = stats.flaky <= SECOND_GOES ? stats.flaky : 0;
  const failed = stats.unexpected + stats.flaky - borne + errors.length;
  return [stats.expected + borne, failed, stats.skipped];
}

/** node --test: the closing comments of its TAP. */
export function tap(text) {
  const last = (name) => Number(all(text, new RegExp(`^# ${name} (\\d+)$`, 'gm')).at(-1)?.[1] ?? 0);
  return [last('pass'), last('fail') + last('cancelled'), last('skipped') + last('todo')];
}

const wrongTap = (text) =>
  all(text, /^ *not ok \d+ - (.*)\n(?: *---\n(?:(?! *\.\.\.).*\n)*? *error: ((?:.*\n){1,4}))?/gm).map(
    ([, name, why]) => [name, why],
  );
const wrongCargo = (text) => all(text, /^test (\S+) \.\.\. FAILED$/gm).map(([, name]) => [name, '']);
const wrongJunit = (text) =>
  all(text, /<testcase name="([^"]+)"[^>]*>\s*<(?:failure|error)[^>]*message="([^"]*)"/g).map(
    ([, name, why]) => [name, why],
  );
const wrongVitest = (text) =>
  JSON.parse(text).testResults.flatMap((file) => [
    ...(file.status === 'failed' && file.assertionResults.length === 0
      ? [[file.name, file.message]]
      : []),
    ...file.assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => [one.fullName, one.failureMessages[0]]),
  ]);

/** The suites nest: file, describe, spec. */
export function wrongPlaywright(text) {
  const report = JSON.parse(text);
  const flaky = (spec) => spec.ok && spec.tests?.some((one) => one.status === 'flaky');
  const mark = (spec) => (flaky(spec) ? 'passed at the second go: ' : '');
  const under = (suite) => [
    ...(suite.suites ?? []).flatMap(under),
    ...(suite.specs ?? []).filter((spec) => !spec.ok || flaky(spec)),
  ];
  const why = (spec) => spec.tests.flatMap((one) => one.results).find((one) => one.error)?.error;
  return [
    ...(report.suites ?? [])
      .flatMap(under)
      .map((spec) => [`${mark(spec)}${spec.file}:${spec.line} ${spec.title}`, why(spec)?.message]),
    ...report.errors.map((error) => ['(no test)', error.message]),
  ];
}

const REPORTS = {
  rust: [
    ['target/nextest/default/junit.xml', junit, wrongJunit],
    ['target/desk/rust.log', cargo, wrongCargo],
  ],
  page: [
    ['target/desk/vitest.json', vitest, wrongVitest],
    ['target/desk/playwright.json', playwright, wrongPlaywright],
  ],
  window: [['target/desk/window.tap', tap, wrongTap]],
  faults: [['target/desk/faults.log', cargo, wrongCargo]],
};

/** The first lines of a reason, without the colours of a terminal. */
function brief(why = '') {
  // eslint-disable-next-line no-control-regex
  const lines = why.replace(/\u001b\[\d+m/g, '').split('\n');
  return lines
    .filter((line) => line.trim())
    .slice(0, 8)
    .map((line) => `    ${line.slice(0, 300)}`);
}

if (process.argv[1]?.endsWith('totals.mjs')) {
  const [stage, started] = process.argv.slice(2);
  const found = REPORTS[stage].filter(([file]) => fresh(file, Number(started)));
  const texts = found.map(([file, ...readers]) => [readFileSync(file, 'utf8'), ...readers]);
  const counts = texts.map(([text, read]) => read(text));
  // The page has two runners: the one that left no report has failed.
  if (stage === 'page') counts.push([0, 2 - found.length, 0]);
  console.log([0, 1, 2].map((n) => sum(counts.map((c) => c[n]))).join(' '));
  for (const [name, why] of texts.flatMap(([text, , wrong]) => wrong(text))) {
    console.log([name, ...brief(why)].join('\n'));
  }
}
