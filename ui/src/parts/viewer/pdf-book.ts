// A PDF as a book, by pdf.js in a worker. Scripts, forms that calculate and links of a file do nothing here.
import './stream';
import type * as Pdf from 'pdfjs-dist';
import { Unreadable, type Book } from './book';
import type { Size } from './pages';
import type { Piece } from './search';

/** A PDF counts in 72 to the inch, a screen in 96. */
const inch = 96 / 72;
/** Larger pictures inside a page are left out: as in the core, they are bombs. */
const mostPixels = 100_000_000;

type Lib = typeof Pdf;
let lib: Promise<Lib> | null = null;

function loaded(): Promise<Lib> {
  lib ??= import('pdfjs-dist').catch((thrown: unknown) => {
    lib = null;
    throw thrown;
  });
  return lib;
}
export const warm = async (): Promise<void> => void (await loaded());

/** Tables that only some files need lie beside the page, in the program itself. */
const beside = (folder: string): string => new URL(`./pdfjs/${folder}/`, document.baseURI).href;

export async function openPdf(bytes: ArrayBuffer): Promise<Book> {
  const { getDocument, PDFWorker, VerbosityLevel, Util, AnnotationMode } = await loaded();
  // Ours, not one that pdf.js makes: where the page's address is no http, it would wrap it in a blob.
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: mostPixels,
    useWorkerFetch: false,
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
  });
  const end = async (): Promise<void> => {
    await task.destroy().catch(() => null);
    worker.destroy();
    thread.terminate();
  };
  const broken = new Promise<never>((_, reject) => {
    thread.addEventListener('error', () => reject(new Unreadable('damaged')), { once: true });
  });
  // Told by whoever waits for the document; later the pages say so themselves.
  broken.catch(() => null);
  task.onPassword = () => {
    throw new Unreadable('locked');
  };
  let book: Pdf.PDFDocumentProxy;
  try {
    book = await Promise.race([task.promise, broken]);
  } catch (thrown) {
    await end();
    const name = thrown instanceof Error ? thrown.name : '';
    throw new Unreadable(name === 'PasswordException' ? 'locked' : 'damaged');
  }

  const pages = new Map<number, Promise<Pdf.PDFPageProxy>>();
  const page = (at: number): Promise<Pdf.PDFPageProxy> => {
    const known = pages.get(at) ?? book.getPage(at + 1);
    pages.set(at, known);
    return known;
  };
  return {
    pages: book.numPages,
    async size(at): Promise<Size> {
      const { width, height } = (await page(at)).getViewport({ scale: inch });
      return { width, height };
    },
    async draw(at, canvas, { zoom, sharpness, turn, signal }) {
      const drawn = await page(at);
      signal.throwIfAborted();
      const rotation = (drawn.rotate + turn) % 360;
      const viewport = drawn.getViewport({ scale: inch * zoom * sharpness, rotation });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const render = drawn.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
      const stop = (): void => render.cancel();
      signal.addEventListener('abort', stop);
      try {
        await render.promise;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    async text(at) {
      const read = await page(at);
      const viewport = read.getViewport({ scale: 1 });
      const pieces: Piece[] = [];
      // `getTextContent` walks the stream in a way that WebKitGTK has not; its reader it has.
      const reader = (read.streamTextContent() as ReadableStream<TextPart>).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return pieces;
        for (const item of value.items) {
          if (!('str' in item)) continue;
          pieces.push(pieceOf(item, Util.transform(viewport.transform, item.transform), viewport));
        }
      }
    },
    forget(at) {
      void pages.get(at)?.then((known) => known.cleanup());
    },
    close: end,
  };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}
interface TextPart {
  items: (TextItem | { type: string })[];
}

/** A piece in thousandths of the page: its base line begins at (e, f) and runs along (a, b). */
function pieceOf(item: TextItem, matrix: number[], page: Size): Piece {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  const high = Math.hypot(c, d) || item.height;
  const along = Math.abs(b) > Math.abs(a) ? (b < 0 ? 'up' : 'down') : a < 0 ? 'left' : 'right';
  const box = {
    right: { x: e, y: f - high, width: item.width, height: high },
    left: { x: e - item.width, y: f, width: item.width, height: high },
    up: { x: e - high, y: f - item.width, width: high, height: item.width },
    down: { x: e, y: f, width: high, height: item.width },
  }[along];
  const thousandths = {
    x: (box.x / page.width) * 1000,
    y: (box.y / page.height) * 1000,
    width: (box.width / page.width) * 1000,
    height: (box.height / page.height) * 1000,
  };
  return { text: item.str, box: thousandths, along, ends: item.hasEOL };
}
