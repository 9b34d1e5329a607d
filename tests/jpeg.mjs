// A grey picture as baseline JPEG: as much of ITU T.81 as a scanner's page needs, the same bytes every time.

const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13,
  6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45,
  38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
/** Table K.1, halved: about quality 75. */
const QUANT = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14,
  17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49,
  64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
].map((one) => one >> 1);
/** How many codes there are of each length, and what they stand for (tables K.3 and K.5). */
const DC = [[0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]];
const AC_LENGTHS = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
const AC_VALUES = Buffer.from(
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728' +
    '292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83848586878889' +
    '8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2' +
    'e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
  'hex',
);
const AC = [AC_LENGTHS, [...AC_VALUES]];

function codes([lengths, values]) {
  const table = new Map();
  let [code, at] = [0, 0];
  lengths.forEach((count, index) => {
    for (let step = 0; step < count; step++) table.set(values[at++], [code++, index + 1]);
    code <<= 1;
  });
  return table;
}
const COSINE = Float64Array.from({ length: 64 }, (_, at) => {
  const [u, x] = [at >> 3, at & 7];
  return Math.cos(((2 * x + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

function transformed(block) {
  const [rows, out] = [new Float64Array(64), new Float64Array(64)];
  for (let y = 0; y < 8; y++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += block[y * 8 + x] * COSINE[u * 8 + x];
      rows[y * 8 + u] = sum;
    }
  for (let v = 0; v < 8; v++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let y = 0; y < 8; y++) sum += rows[y * 8 + u] * COSINE[v * 8 + y];
      out[v * 8 + u] = sum;
    }
  return out;
}

const segment = (mark, ...bytes) => {
  const body = Buffer.from(bytes.flat());
  return Buffer.concat([Buffer.from([0xff, mark, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
};

/** `grey`: a byte a pixel, row by row. */
export function jpeg(grey, width, height) {
  const [dc, ac] = [codes(DC), codes(AC)];
  const bytes = [];
  let [bits, held, before] = [0, 0, 0];
  const put = (value, length) => {
    for (let at = length - 1; at >= 0; at--) {
      bits = (bits << 1) | ((value >> at) & 1);
      if (++held < 8) continue;
      bytes.push(bits);
      if (bits === 255) bytes.push(0);
      [bits, held] = [0, 0];
    }
  };
  const size = (value) => 32 - Math.clz32(Math.abs(value));
  const number = (value, length) => put(value < 0 ? value + (1 << length) - 1 : value, length);
  const block = new Float64Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let at = 0; at < 64; at++) {
        const y = Math.min(height - 1, top + (at >> 3));
        block[at] = grey[y * width + Math.min(width - 1, left + (at & 7))] - 128;
      }
      const seen = transformed(block);
      const first = Math.round(seen[0] / QUANT[0]);
      const length = size(first - before);
      put(...dc.get(length));
      number(first - before, length);
      before = first;
      let zeros = 0;
      for (let at = 1; at < 64; at++) {
        const value = Math.round(seen[ZIGZAG[at]] / QUANT[ZIGZAG[at]]);
        if (value === 0) {
          zeros++;
          continue;
        }
        for (; zeros > 15; zeros -= 16) put(...ac.get(0xf0));
        put(...ac.get((zeros << 4) | size(value)));
        number(value, size(value));
        zeros = 0;
      }
      if (zeros > 0) put(...ac.get(0));
    }
  }
  while (held > 0) put(1, 1);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, 0, ZIGZAG.map((at) => QUANT[at])),
    segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0),
    segment(0xc4, 0, ...DC),
    segment(0xc4, 0x10, ...AC),
    segment(0xda, 1, 1, 0, 0, 63, 0),
    Buffer.from(bytes),
    Buffer.from([0xff, 0xd9]),
  ]);
}
