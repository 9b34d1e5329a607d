import type { Place } from './pages';

/** Where on a page a sentence belongs. */
export interface Pin extends Place {
  number: number;
  /** From 1. */
  page: number;
  text: string;
}
