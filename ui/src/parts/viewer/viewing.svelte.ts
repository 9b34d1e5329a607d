// One file while it is looked at: where in it, how large, how turned, what is searched.
import { Failure } from '../../backend';
import { opened, release, Unreadable, type Book, type BookKind } from './book';
import {
  fitted,
  nextTurn,
  readPage,
  topsOf,
  turned,
  zoomed,
  type Fit,
  type Size,
  type Turn,
} from './pages';
import { Queue } from './queue';
import { matchesOn, type Match, type Piece } from './search';

/** What is to be shown; another object is another viewing. */
export interface Source {
  name: string;
  kind: BookKind;
  load: () => Promise<ArrayBuffer>;
  /** The page to begin with, from 1. */
  page?: number;
}

export type Trouble = 'damaged' | 'locked' | 'gone';

export class Viewing {
  readonly source: Source;
  book = $state.raw<Book | null>(null);
  trouble = $state<Trouble | null>(null);
  /** A page has been drawn. */
  shown = $state(false);
  sizes = $state.raw<readonly Size[]>([]);
  fit = $state<Fit>('width');
  turn = $state<Turn>(0);
  room = $state.raw<Size>({ width: 0, height: 0 });
  top = $state(0);
  #zoom = $state(1);
  /** Canvases that are on the page, for thumbnails to be made of. */
  readonly drawn = new Map<number, HTMLCanvasElement>();
  readonly queue = new Queue();
  #ended = false;

  asked = $state('');
  matches = $state.raw<readonly Match[]>([]);
  /** Which match is looked at, from 0. */
  match = $state(0);
  /** Pages that were searched; null = nothing is being searched. */
  searched = $state<number | null>(null);
  /** Whether any page searched so far has text. */
  hasText = $state(false);
  readonly #texts = new Map<number, Promise<readonly Piece[]>>();
  #search = 0;

  constructor(source: Source) {
    this.source = source;
  }

  get pages(): number {
    return this.sizes.length;
  }
  /** What is fitted is fitted page by page: a drawing on its side makes the others no smaller. */
  readonly zooms = $derived.by(() => {
    const { fit, turn, room } = this;
    if (fit === null) return this.sizes.map(() => this.#zoom);
    return this.sizes.map((size) => fitted(fit, turned(size, turn), room));
  });
  readonly tops = $derived(topsOf(this.sizes, this.zooms, this.turn));
  /** The page that is being read, from 0. */
  readonly page = $derived(readPage(this.tops, this.top, this.room.height));
  readonly zoom = $derived(this.zooms[this.page] ?? 1);

  async open(): Promise<void> {
    try {
      const bytes = await this.source.load();
      if (this.#ended) return;
      const book = await opened(this.source.kind, bytes);
      if (this.#ended) return await book.close();
      const first = await book.size(0);
      if (this.#ended) return await book.close();
      this.book = book;
      // The other pages are taken to be as large as the first until they come near.
      this.sizes = Array.from({ length: book.pages }, () => first);
    } catch (thrown) {
      if (this.#ended) return;
      this.trouble = thrown instanceof Unreadable ? thrown.why : gone(thrown);
    }
  }

  /** Measures a page that comes near. */
  async measure(page: number): Promise<void> {
    const size = await this.book?.size(page).catch(() => null);
    const known = this.sizes[page];
    if (!size || !known || this.#ended) return;
    if (size.width === known.width && size.height === known.height) return;
    this.sizes = this.sizes.map((one, at) => (at === page ? size : one));
  }

  setFit(fit: 'width' | 'page'): void {
    this.fit = fit;
  }
  setZoom(step: 1 | -1): void {
    this.#zoom = zoomed(this.zoom, step);
    this.fit = null;
  }
  setTurn(): void {
    this.turn = nextTurn(this.turn);
  }

  #textOf(book: Book, page: number): Promise<readonly Piece[]> {
    const known = this.#texts.get(page) ?? book.text(page).catch(() => []);
    this.#texts.set(page, known);
    return known;
  }
  text(page: number): Promise<readonly Piece[]> {
    return this.book ? this.#textOf(this.book, page) : Promise.resolve([]);
  }

  /** Looks through all pages, from the one being read on; matches come as they are found. */
  async search(words: string): Promise<void> {
    this.asked = words;
    const run = ++this.#search;
    this.matches = [];
    this.match = 0;
    this.searched = null;
    const book = this.book;
    if (!book || words.trim() === '') return;
    this.searched = 0;
    const from = this.page;
    let found: Match[] = [];
    for (let step = 0; step < book.pages; step += 1) {
      const page = (from + step) % book.pages;
      const pieces = await this.#textOf(book, page);
      if (run !== this.#search || this.#ended) return;
      this.hasText ||= pieces.some((piece) => piece.text.trim() !== '');
      const here = matchesOn(page, pieces, words);
      this.searched = step + 1;
      if (here.length === 0) continue;
      found = [...found, ...here];
      this.matches = found;
    }
    // From here on they stand in the order of the pages, and the one that is looked at stays.
    const at = this.matches[this.match];
    this.matches = [...found].sort((one, other) => one.page - other.page);
    this.match = at ? this.matches.indexOf(at) : 0;
    this.searched = null;
  }
  stopSearch(): void {
    this.#search += 1;
    this.asked = '';
    this.matches = [];
    this.searched = null;
  }

  /** Nothing of it stays in memory. */
  async end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#search += 1;
    this.queue.clear();
    for (const canvas of this.drawn.values()) release(canvas);
    this.drawn.clear();
    this.#texts.clear();
    const book = this.book;
    this.book = null;
    this.sizes = [];
    await book?.close();
  }
}

function gone(thrown: unknown): Trouble {
  return thrown instanceof Failure ? 'gone' : 'damaged';
}
