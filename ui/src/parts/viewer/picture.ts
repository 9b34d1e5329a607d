// A picture as a book of one page. The engine sees by itself what it is, and turns it as its EXIF says.
import { Unreadable, type Book } from './book';
import { turned } from './pages';

/** What the core lets through; more pixels are a bomb, not a scan. */
const mostPixels = 100_000_000;

export async function openPicture(bytes: ArrayBuffer): Promise<Book> {
  const address = URL.createObjectURL(new Blob([bytes]));
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    URL.revokeObjectURL(address);
    throw new Unreadable('damaged');
  }
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  if (size.width * size.height > mostPixels || size.width === 0) {
    URL.revokeObjectURL(address);
    throw new Unreadable('damaged');
  }
  return {
    pages: 1,
    size: () => Promise.resolve(size),
    draw(_, canvas, { zoom, sharpness, turn }) {
      const scale = zoom * sharpness;
      const seen = turned(size, turn);
      canvas.width = Math.max(1, Math.floor(seen.width * scale));
      canvas.height = Math.max(1, Math.floor(seen.height * scale));
      const context = canvas.getContext('2d');
      if (!context) throw new Unreadable('damaged');
      context.imageSmoothingQuality = 'high';
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((turn * Math.PI) / 180);
      const [width, height] = [size.width * scale, size.height * scale];
      context.drawImage(image, -width / 2, -height / 2, width, height);
      return Promise.resolve();
    },
    text: () => Promise.resolve([]),
    forget: () => undefined,
    close() {
      image.src = '';
      URL.revokeObjectURL(address);
      return Promise.resolve();
    },
  };
}
