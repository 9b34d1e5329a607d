// The scanner can fail: it finds what is planted.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { CANARIES } from './planted.mjs';
import { ENCODINGS, Scanner } from './scan.mjs';
import { folder } from './steps.mjs';

test('the scanner finds each of the forty in each encoding, packed, and in names', (t) => {
  const at = folder(t);
  const scanner = new Scanner(CANARIES.map(({ text }) => text));
  assert.equal(new Set(CANARIES.map(({ text }) => text)).size, 40);
  const filler = Buffer.alloc(1000, 0x2e);
  const around = (bytes) => Buffer.concat([filler.subarray(0, 333), bytes, filler]);
  const zipped = (bytes) => {
    const data = deflateRawSync(bytes);
    return Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0'), Buffer.alloc(20), data]);
  };
  for (const { text } of CANARIES) {
    for (const [as, written] of Object.entries(ENCODINGS)) {
      for (const [bytes] of [text, text.toLowerCase(), text.toUpperCase()].map(written)) {
        for (const pack of [(same) => same, gzipSync, deflateSync, zipped]) {
          const found = [...scanner.bytes(around(pack(around(bytes)))).values()];
          assert.ok(found.includes(text), `${text}, ${as}, ${pack.name}`);
        }
      }
    }
    const long = Buffer.from(`Here stands ${text}.`).toString('base64');
    assert.ok([...scanner.bytes(Buffer.from(long)).values()].includes(text), `${text}, base64`);
    writeFileSync(`${at}/${text}`, 'nothing');
  }
  scanner.begin();
  assert.equal(new Set(scanner.under(at).map((hit) => hit.word)).size, 40);
  assert.equal(scanner.bytes(around(Buffer.from('Sophia Test'))).size, 0);
});
