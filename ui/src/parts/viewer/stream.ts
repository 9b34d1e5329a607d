// WebKitGTK 2.50 cannot walk a stream with `for await`, and pdf.js does so: before it, this.
interface Walked {
  [Symbol.asyncIterator]?: () => AsyncGenerator<unknown, void>;
}

const streams = ReadableStream.prototype as Walked;
streams[Symbol.asyncIterator] ??= async function* (this: ReadableStream<unknown>) {
  const reader = this.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
};

export {};
