// Papers that the tests bring in: PDFs with text, scans of many pages, pictures. The same bytes every time.
import { jpeg } from './jpeg.mjs';

/** Lines of "writing" on a white page, a scanner's grain over it; `seed` makes pages differ. */
function greyPage(width, height, seed) {
  const grey = Buffer.alloc(width * height, 250);
  let state = seed * 2654435761 + 1;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  for (let at = 0; at < grey.length; at += 3) grey[at] = 244 + Math.floor(next() * 11);
  const line = Math.round(height / 45);
  for (let top = line * 3; top < height - line * 3; top += line) {
    let left = Math.round(width * 0.1);
    const end = width * (0.5 + next() * 0.4);
    while (left < end) {
      const letter = Math.round(line * (0.2 + next() * 0.35));
      const high = Math.round(line * (0.35 + next() * 0.25));
      for (let y = 0; y < high; y++) {
        for (let x = 0; x < letter; x++) {
          if (x < 3 || y < 3 || y > high - 4) grey[(top + y) * width + left + x] = 40;
        }
      }
      left += letter + Math.round(line * (next() < 0.2 ? 0.5 : 0.12));
    }
  }
  return grey;
}

/** A page as a scanner saves it. */
export const scannedPage = (seed = 1, width = 1240, height = 1754) =>
  jpeg(greyPage(width, height, seed), width, height);

/** An object of a PDF: what it says, and what follows as a stream. */
const part = (says, stream) => ({ says, stream });

function file(parts) {
  const chunks = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places = [];
  let length = chunks[0].length;
  const add = (chunk) => {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, 'latin1');
    chunks.push(bytes);
    length += bytes.length;
  };
  parts.forEach(({ says, stream }, at) => {
    places.push(length);
    const size = stream ? ` /Length ${stream.length} ` : '';
    add(`${at + 1} 0 obj\n<<${says}${size}>>\n`);
    if (stream) [`stream\n`, stream, '\nendstream\n'].forEach(add);
    add('endobj\n');
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const [count, from] = [parts.length + 1, length];
  add(`xref\n0 ${count}\n0000000000 65535 f \n${table}`);
  add(`trailer\n<</Size ${count} /Root 1 0 R>>\nstartxref\n${from}\n%%EOF\n`);
  return Buffer.concat(chunks);
}

/** Where jpeg.mjs writes its size. */
const sizeOf = (picture) =>
  `/Width ${picture.readUInt16BE(78)} /Height ${picture.readUInt16BE(76)}`;

const words = (text) => text.replace(/[\\()]/g, '\\$&');

/**
 * A PDF of pages. A page: `text`: its lines; `picture`: one of our JPEGs over all of it; `turn`: as a scanner
 * notes it; `wide`: it lies on its side; `more`: entries of its dictionary.
 */
export function pdf(pages) {
  const parts = [part(' /Type /Catalog /Pages 2 0 R '), null];
  parts.push(part(' /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding '));
  const kids = [];
  for (const { text = [], picture, turn = 0, wide = false, more = '' } of pages) {
    const [width, height] = wide ? [842, 595] : [595, 842];
    const lines = text.map((line) => `(${words(line)}) Tj T*`).join(' ');
    let draw = `BT /F 14 Tf 20 TL 60 ${height - 80} Td ${lines} ET`;
    let pictures = '';
    if (picture) {
      parts.push(
        part(
          ` /Type /XObject /Subtype /Image ${sizeOf(picture)} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode `,
          picture,
        ),
      );
      pictures = ` /XObject <</P ${parts.length} 0 R>>`;
      draw = `q ${width} 0 0 ${height} 0 0 cm /P Do Q ${draw}`;
    }
    parts.push(part('', Buffer.from(draw, 'latin1')));
    parts.push(
      part(
        ` /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turn} /Contents ${parts.length} 0 R /Resources <</Font <</F 3 0 R>>${pictures}>> ${more} `,
      ),
    );
    kids.push(`${parts.length} 0 R`);
  }
  parts[1] = part(` /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] `);
  return file(parts);
}

/** As a scanner makes it, 75 dots to the inch: a picture a page, eight different ones. On page 150 stands `text`. */
export function scan(pages, text = []) {
  const pictures = Array.from({ length: Math.min(8, pages) }, (_, seed) =>
    scannedPage(seed + 1, 620, 877),
  );
  return pdf(
    Array.from({ length: pages }, (_, at) => ({
      picture: pictures[at % 8],
      text: at === 149 ? text : [],
    })),
  );
}
