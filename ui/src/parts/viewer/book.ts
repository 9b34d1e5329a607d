// What can be looked at: a PDF or a picture, page by page. Both are drawn on canvases.
import type { Size, Turn } from './pages';
import type { Piece } from './search';

interface Drawing {
  /** CSS pixels of the screen to one of the page. */
  zoom: number;
  /** Device pixels to one CSS pixel. */
  sharpness: number;
  turn: Turn;
  signal: AbortSignal;
}
/** Pages count from 0; sizes are CSS pixels at zoom 1, before any turn. */
export interface Book {
  readonly pages: number;
  size(page: number): Promise<Size>;
  /** Fills the canvas; throws when it was called off. */
  draw(page: number, canvas: HTMLCanvasElement, how: Drawing): Promise<void>;
  /** Empty where a page has no text, as a scan. */
  text(page: number): Promise<readonly Piece[]>;
  /** Forgets what was prepared for a page that is out of sight. */
  forget(page: number): void;
  /** Nothing of it is left in memory afterwards. */
  close(): Promise<void>;
}

/** Why a file cannot be shown: `file-damaged`, `file-locked`. */
export class Unreadable extends Error {
  readonly why: 'damaged' | 'locked';
  constructor(why: 'damaged' | 'locked') {
    super(why);
    this.why = why;
  }
}

export type BookKind = 'pdf' | 'image';

/** The file as a book; its reader is loaded only then. */
export async function opened(kind: BookKind, bytes: ArrayBuffer): Promise<Book> {
  if (kind === 'image') return (await import('./picture')).openPicture(bytes);
  return (await import('./pdf-book')).openPdf(bytes);
}

/** Loads the reader of PDFs before it is needed. */
export function warm(): void {
  void import('./pdf-book').then((pdf) => pdf.warm()).catch(() => null);
}

/** Gives the pixels back at once, not when the canvas is collected. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
