import { parentPort, workerData } from 'node:worker_threads';
import type { PaperDocument } from './paper-document.js';
import { paperFonts } from './paper-fonts.js';
import { renderPdf } from './render-pdf.js';

parentPort?.postMessage(await renderPdf(workerData as PaperDocument, paperFonts()));
