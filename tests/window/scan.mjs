// Looks for words in everything that a program leaves on a disk: names and bytes of files, what is packed in them, and
// files that are open and have no name any more.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { constants, inflateRawSync, inflateSync } from 'node:zlib';

const SHARED = ['/tmp', '/var/tmp', '/dev/shm'];
const LARGEST = 64 * 1024 * 1024;
const packing = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST };

function inside(folder) {
  try {
    return readdirSync(folder).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

const swapped = (text) => Buffer.from(text, 'utf16le').swap16();
const escaped = (text) =>
  text.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** The part of the base64 of something longer that only these bytes decide. */
function inside64(bytes, before) {
  const text = Buffer.concat([Buffer.alloc(before), bytes, Buffer.alloc(3)]).toString('base64');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** How a word may lie in a file. */
export const ENCODINGS = {
  'utf-8': (text) => [Buffer.from(text)],
  'utf-16le': (text) => [Buffer.from(text, 'utf16le')],
  'utf-16be': (text) => [swapped(text)],
  'in an address': (text) => [Buffer.from(encodeURIComponent(text))],
  'in JSON': (text) => [Buffer.from(escaped(text))],
};
const base64 = (text) =>
  [0, 1, 2].map((before) => Buffer.from(inside64(Buffer.from(text), before)));

export class Scanner {
  /** Words in their usual, small and capital letters, by the first two bytes of each way to write them. */
  constructor(words) {
    this.byHead = Array(65_536);
    this.before = new Set(SHARED.flatMap(inside));
    const known = new Set();
    const add = (word, as, bytes) => {
      const key = bytes.toString('latin1');
      if (known.has(key)) return;
      known.add(key);
      (this.byHead[(bytes[0] << 8) | bytes[1]] ??= []).push({ word, as, bytes });
    };
    for (const word of words) {
      for (const text of new Set([word, word.toLowerCase(), word.toUpperCase()])) {
        for (const [as, written] of Object.entries(ENCODINGS)) {
          for (const bytes of written(text)) add(word, as, bytes);
        }
      }
      for (const bytes of base64(word)) add(word, 'base64', bytes);
    }
  }

  /** In these bytes as they are: `{ word, as }`. */
  #plain(bytes, found) {
    for (let at = 0; at + 1 < bytes.length; at++) {
      for (const one of this.byHead[(bytes[at] << 8) | bytes[at + 1]] ?? []) {
        if (bytes.subarray(at, at + one.bytes.length).equals(one.bytes)) found(one);
      }
    }
  }

  /** In these bytes and in what is packed in them. */
  bytes(bytes) {
    const hits = new Map();
    const found = (how) => (one) => hits.set(`${one.word}, ${one.as}${how}`, one.word);
    this.#plain(bytes, found(''));
    for (const { how, content } of unpacked(bytes)) this.#plain(content, found(`, ${how}`));
    return hits;
  }

  #file(path, shown, hits) {
    let content;
    try {
      content = readFileSync(path);
    } catch {
      // Gone meanwhile, or nobody may read it.
      return;
    }
    for (const [what, word] of this.bytes(content)) hits.push({ file: shown, word, what });
    this.seen.push(shown);
    this.size += content.length;
  }

  #named(path, hits) {
    for (const [what, word] of this.bytes(Buffer.from(path)))
      hits.push({ file: path, word, what: `${what}, in the name` });
  }

  /** Every file under `root`, and its name. `which`: the paths right in it that are looked at. */
  under(root, which = () => true, hits = []) {
    for (const path of inside(root).filter(which)) {
      this.#named(path, hits);
      let is;
      try {
        is = lstatSync(path);
      } catch {
        continue;
      }
      if (is.isDirectory()) this.under(path, () => true, hits);
      else if (is.isFile()) this.#file(path, path, hits);
    }
    return hits;
  }

  /** What came, since this scanner was made, into folders that all programs share. Tests name theirs `desk-…`. */
  shared() {
    const fresh = (path) => !this.before.has(path) && !/^\/[^/]+(\/\w+)?\/desk-/.test(path);
    return SHARED.flatMap((root) => this.under(root, fresh));
  }

  /** Files that these processes hold open and that lie on a disk without a name. */
  nameless(pids) {
    const hits = [];
    for (const folder of pids.map((pid) => `/proc/${pid}/fd`)) {
      let open = [];
      try {
        open = readdirSync(folder).map((fd) => [fd, readlinkSync(`${folder}/${fd}`)]);
      } catch {
        // It has ended, or only its own user may look.
      }
      for (const [fd, path] of open) {
        if (/^\/(?!memfd:).* \(deleted\)$/.test(path)) this.#file(`${folder}/${fd}`, path, hits);
      }
    }
    return hits;
  }

  /** Anew: the files that are read, and how many bytes they have. */
  begin() {
    [this.seen, this.size] = [[], 0];
  }
}

/** Whatever can be unpacked: gzip, zlib, and the entries of a zip. */
function* unpacked(bytes) {
  const tried = (unpack, at) => {
    try {
      return unpack(bytes.subarray(at), packing);
    } catch {
      return Buffer.alloc(0);
    }
  };
  for (let at = 0; at + 30 < bytes.length; at++) {
    const two = (bytes[at] << 8) | bytes[at + 1];
    // The stream inside a gzip is taken alone: what follows it in the file is then no error.
    if (two === 0x1f8b && bytes[at + 2] === 8)
      yield { how: 'gzip', content: tried(inflateRawSync, afterHead(bytes, at)) };
    else if ([0x7801, 0x785e, 0x789c, 0x78da].includes(two))
      yield { how: 'zlib', content: tried(inflateSync, at) };
    else if (two === 0x504b && bytes.readUInt32LE(at) === 0x0403_4b50 && bytes[at + 8] === 8) {
      const names = bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
      yield { how: 'zip', content: tried(inflateRawSync, at + 30 + names) };
    }
  }
}

/** Where the stream of a gzip begins: after ten bytes, and what they say follows them. */
function afterHead(bytes, at) {
  const has = (flag) => (bytes[at + 3] & flag) !== 0;
  let from = at + 10;
  if (has(4)) from += 2 + bytes.readUInt16LE(from);
  for (const flag of [8, 16]) if (has(flag)) from = bytes.indexOf(0, from) + 1;
  return has(2) ? from + 2 : from;
}
