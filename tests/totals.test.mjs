// The total at the end of `./desk test` is only as honest as these readers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cargo, junit, playwright, tap, vitest, wrongPlaywright } from './totals.mjs';

test('nextest: failures and errors are failures', () => {
  const head =
    '<testsuites name="nextest-run" tests="12" failures="2" errors="1" uuid="x" time="3.1">';
  assert.deepEqual(
    junit(`<?xml version="1.0"?>\n${head}\n<testcase><skipped/></testcase>`),
    [8, 3, 1],
  );
});

test("cargo: every binary's line counts", () => {
  const line = (p, f, i) =>
    `test result: ok. ${p} passed; ${f} failed; ${i} ignored; 0 measured; 0 filtered out`;
  assert.deepEqual(cargo(`noise\n${line(3, 0, 1)}\n${line(0, 2, 0)}\n`), [3, 2, 1]);
});

test('vitest: a file that does not load is a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  assert.deepEqual(vitest(JSON.stringify(report)), [4, 2, 0]);
});

test('playwright: two may need a second go, three are failed, and so is a run that could not begin', () => {
  const told = (flaky, errors) =>
    playwright(JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky, skipped: 2 }, errors }));
  assert.deepEqual(told(2, [{}]), [7, 2, 2]);
  assert.deepEqual(told(3, []), [5, 4, 2]);
});

test('playwright: what needed a second go is named', () => {
  const tests = [{ status: 'flaky', results: [{ error: { message: 'late' } }, {}] }];
  const spec = { file: 'a.spec.ts', line: 7, title: 'opens', ok: true, tests };
  const told = wrongPlaywright(JSON.stringify({ errors: [], suites: [{ specs: [spec] }] }));
  assert.deepEqual(told, [['passed at the second go: a.spec.ts:7 opens', 'late']]);
});

test('node: the last totals, and cancelled is failed', () => {
  assert.deepEqual(
    tap('# pass 1\nok 1\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n'),
    [3, 2, 0],
  );
});

test('playwright: a failed test is named with its reason, however deep it stands', () => {
  const tests = [{ results: [{ error: { message: 'gone' } }] }];
  const spec = { file: 'a.spec.ts', line: 7, title: 'opens', ok: false, tests };
  const report = { errors: [], suites: [{ suites: [{ specs: [spec, { ok: true }] }] }] };
  assert.deepEqual(wrongPlaywright(JSON.stringify(report)), [['a.spec.ts:7 opens', 'gone']]);
});
