// Forty words that nobody else writes, each with where it is planted and how it lies there, and the papers that hold them.
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { scannedPage } from '../paper.mjs';

/** Where, in which encoding, what: numbers of passports, names in Latin and Cyrillic letters. */
export const CANARIES = [
  ['pdf text', 'latin-1', 'ZQ4810037'],
  ['pdf name', 'latin-1', 'Quorvenna'],
  ['pdf cyrillic', 'own code of the font', 'Жуквелина'],
  ['pdf title', 'utf-16be', 'Пробежская'],
  ['pdf author', 'latin-1', 'Wexbridgeton'],
  ['pdf xmp', 'utf-8', 'Щегловидзе'],
  ['docx stored', 'utf-8', 'ZQ4810721'],
  ['docx packed', 'utf-8, deflate', 'Бурнашидзев'],
  ['docx author', 'utf-16le', 'Фыркаленова'],
  ['docx company', 'utf-16be', 'Xylvander'],
  ['png text', 'latin-1', 'ZQ4812255'],
  ['png international text', 'utf-8', 'Цапельдина'],
  ['png packed text', 'latin-1, zlib', 'Vantrossel'],
  ['png exif title', 'utf-16le', 'Юзгетдинов'],
  ['jpeg exif comment', 'utf-16be', 'Чумбрасова'],
  ['jpeg exif artist', 'ascii', 'Jorquastel'],
  ['text utf-8', 'utf-8', 'Эсмихандра'],
  ['text utf-16le', 'utf-16le', 'Гвоздарёва'],
  ['text utf-16be', 'utf-16be', 'ZQ4813391'],
  ['name of a file', 'utf-8', 'Thornquil'],
  ['cyrillic name of a file', 'utf-8', 'Әбжуқова'],
  ['name of a dropped file', 'utf-8', 'Мызгалеева'],
  ['name in the dialog', 'ascii', 'Pluvendra'],
  ['name of the folder in the dialog', 'ascii', 'Grenthuxley'],
  ['pasted picture', 'utf-8', 'ZQ4814460'],
  ['name of the pasted picture', 'utf-8', 'Кырлыгашев'],
  ['left in the tray', 'utf-8', 'Dronquisten'],
  ['family name', 'utf-8', 'Yllavander'],
  ['given name', 'utf-8', 'Шубрингова'],
  ['passport', 'utf-8', 'ZQ4815512'],
  ['position', 'utf-8', 'Оплавщица'],
  ['address', 'utf-8', 'Құлжатайхан'],
  ['e-mail', 'utf-8', 'krevashultz'],
  ['return reason', 'utf-8', 'Bexhollowin'],
  ['return comment', 'utf-8', 'Дырбалеску'],
  ['half a return reason', 'utf-8', 'ZQ4816688'],
  ['note', 'utf-8', 'Нуржвахина'],
  ['half a note', 'utf-8', 'Okravistein'],
  ['search', 'utf-8', 'Лызгобаева'],
  ['search in the list', 'utf-8', 'ZQ4817749'],
].map(([at, encoding, text]) => ({ at, encoding, text }));

const known = new Map(CANARIES.map(({ at, text }) => [at, text]));
const used = new Set();
/** The word that is planted there. */
export function planted(at) {
  const text = known.get(at);
  if (!text) throw new Error(`nothing is planted at ${at}`);
  used.add(at);
  return text;
}

/** Rows of the table that nobody has used. */
export const notPlanted = () => [...known.keys()].filter((at) => !used.has(at));

const utf16be = (text) => Buffer.from(text, 'utf16le').swap16();
const utf16le = (text) => Buffer.from(text, 'utf16le');
const hex = (bytes) => Buffer.from(bytes).toString('hex');

/** А to я at 0x80 of the font; its map back to letters is the one that the words are read by. */
const cyrillic = (text) => hex([...text].map((letter) => letter.charCodeAt(0) - 0x410 + 0x80));
const TO_LETTERS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Letters def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfrange <20> <7e> <0020> <80> <bf> <0410> endbfrange
endcmap end end`;

/** One page, nothing of it packed. */
export function passportPdf() {
  const line = (text) => `(${text}) Tj T*`;
  const draw =
    `BT /F 14 Tf 20 TL 60 700 Td ${line(`Passport No ${planted('pdf text')}`)} ` +
    `${line(`Family name ${planted('pdf name')}`)} /C 14 Tf <${cyrillic(planted('pdf cyrillic'))}> Tj ET`;
  const xmp =
    '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>' +
    `${planted('pdf xmp')}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const parts = [
    ['/Type /Catalog /Pages 2 0 R /Metadata 8 0 R'],
    ['/Type /Pages /Count 1 /Kids [3 0 R]'],
    [
      '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R /C 6 0 R>>>>',
    ],
    ['', draw],
    ['/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding'],
    ['/Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R'],
    ['', TO_LETTERS],
    ['/Type /Metadata /Subtype /XML', xmp],
    [`/Title <feff${hex(utf16be(planted('pdf title')))}> /Author (${planted('pdf author')})`],
  ];
  const chunks = [Buffer.from('%PDF-1.7\n')];
  const places = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  parts.forEach(([says, stream], at) => {
    places.push(`${String(length()).padStart(10, '0')} 00000 n \n`);
    const bytes = Buffer.from(stream ?? '');
    const size = stream ? `/Length ${bytes.length}` : '';
    chunks.push(Buffer.from(`${at + 1} 0 obj\n<<${says} ${size}>>\n`));
    if (stream) chunks.push(Buffer.from('stream\n'), bytes, Buffer.from('\nendstream\n'));
    chunks.push(Buffer.from('endobj\n'));
  });
  const size = parts.length + 1;
  const end = `trailer\n<</Size ${size} /Root 1 0 R /Info 9 0 R>>\nstartxref\n${length()}\n%%EOF\n`;
  chunks.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}${end}`));
  return Buffer.concat(chunks);
}

/** A zip: `[name, content, packed]` each. */
function zip(entries) {
  const [locals, central] = [[], []];
  let at = 0;
  for (const [name, content, packed] of entries) {
    const data = packed ? deflateRawSync(content) : content;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(packed ? 8 : 0, 4);
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = [Buffer.from('PK\x03\x04'), facts, Buffer.from(name), data];
    central.push(Buffer.from('PK\x01\x02\x14\0'), facts, place, Buffer.from(name));
    locals.push(...local);
    at += local.reduce((sum, chunk) => sum + chunk.length, 0);
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), end]);
}

export function letterDocx() {
  const xml = (text, more = '') => `<?xml version="1.0"${more}?>${text}`;
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = (text) =>
    Buffer.from(
      xml(
        `<w:document ${w}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    );
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const core = xml(
    `<coreProperties><creator>${planted('docx author')}</creator></coreProperties>`,
    ' encoding="UTF-16"',
  );
  const app = xml(
    `<Properties><Company>${planted('docx company')}</Company></Properties>`,
    ' encoding="UTF-16"',
  );
  return zip([
    ['[Content_Types].xml', Buffer.from(xml(types)), true],
    ['word/document.xml', body(`Passport ${planted('docx stored')}`), false],
    ['word/header1.xml', body(planted('docx packed')), true],
    ['docProps/core.xml', utf16le(`\ufeff${core}`), false],
    ['docProps/app.xml', utf16be(`\ufeff${app}`), false],
  ]);
}

/** An EXIF block of entries `[tag, type, bytes]`, in this order of bytes. */
function exif(entries, little) {
  const number = (value, size) => {
    const bytes = Buffer.alloc(size);
    if (little) bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    return bytes;
  };
  let at = 8 + 2 + entries.length * 12 + 4;
  const rows = [];
  const values = [];
  for (const [tag, type, bytes] of entries) {
    rows.push(number(tag, 2), number(type, 2), number(bytes.length, 4), number(at, 4));
    values.push(bytes);
    at += bytes.length;
  }
  const head = [
    Buffer.from(little ? 'II' : 'MM'),
    number(42, 2),
    number(8, 4),
    number(entries.length, 2),
  ];
  return Buffer.concat([...head, ...rows, number(0, 4), ...values]);
}

/** A small grey picture with these chunks before its pixels. */
function png(chunks) {
  const chunk = ([type, data]) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const side = 32;
  const head = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(side * (side + 1), 128).map((value, at) =>
    at % (side + 1) === 0 ? 0 : value,
  );
  const all = [['IHDR', head], ...chunks, ['IDAT', deflateSync(rows)], ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...all.map(chunk)]);
}

export const photoPng = () =>
  png([
    ['tEXt', Buffer.from(`Comment\0${planted('png text')}`)],
    ['iTXt', Buffer.from(`Title\0\0\0\0\0${planted('png international text')}`)],
    ['zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(planted('png packed text'))])],
    ['eXIf', exif([[0x9c9b, 1, utf16le(`${planted('png exif title')}\0`)]], true)],
  ]);

export const pastedPng = () =>
  png([['tEXt', Buffer.from(`Comment\0${planted('pasted picture')}`)]]);

export function scanJpeg() {
  const picture = scannedPage(1, 320, 448);
  const comment = Buffer.concat([Buffer.from('UNICODE\0'), utf16be(planted('jpeg exif comment'))]);
  const artist = Buffer.from(`${planted('jpeg exif artist')}\0`);
  const block = exif(
    [
      [0x013b, 2, artist],
      [0x9286, 7, comment],
    ],
    false,
  );
  const body = Buffer.concat([Buffer.from('Exif\0\0'), block]);
  const mark = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([picture.subarray(0, 2), mark, body, picture.subarray(2)]);
}

/** Text files by name. */
export const texts = () => ({
  'utf-8.txt': Buffer.from(`Имя: ${planted('text utf-8')}\n`),
  'utf-16le.txt': utf16le(`\ufeffИмя: ${planted('text utf-16le')}\n`),
  'utf-16be.txt': utf16be(`\ufeffPassport: ${planted('text utf-16be')}\n`),
});
