export interface PaperPage {
  text?: readonly string[];
  picture?: Uint8Array;
  turn?: number;
  wide?: boolean;
  more?: string;
}
export function scannedPage(seed?: number, width?: number, height?: number): Buffer;
export function pdf(pages: readonly PaperPage[]): Buffer;
export function scan(pages: number, text?: readonly string[]): Buffer;
