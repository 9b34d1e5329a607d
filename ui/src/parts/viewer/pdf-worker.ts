// pdf.js's worker: our own entry, so that it has the streams that it needs.
import './stream';
import 'pdfjs-dist/build/pdf.worker.mjs';
