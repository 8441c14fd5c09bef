import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Turns } from '../access/turns.js';
import { workspaceRoot } from '../config/read-settings.js';
import type { PaperDocument } from './paper-document.js';

/** Files that may be made or wait for it. One takes about a second: whoever comes last waits as long as for a slow page. */
const mostWaiting = 8;
/** Fifty times what a long document takes: beyond, something is wrong. */
const patienceMs = 60_000;
/** Two fonts of 10 MB as they are read, and what is made of them. */
const memoryMb = 256;
/** Threads run built code, whatever started them. */
const entry = join(workspaceRoot, 'core/server/dist/platform/pdf/render.thread.js');

/** Makes PDF files, one after the other, in a thread that lives as long as one file takes: no other request waits for it. */
@Injectable()
export class PdfPress {
  private readonly turns = new Turns(mostWaiting);
  private last: Promise<unknown> = Promise.resolve();

  /** Null where too many wait. @throws Error where the file cannot be made in time. */
  print(document: PaperDocument): Promise<Buffer | null> {
    return this.turns.take(() => {
      const printed = this.last.then(() => printNow(document));
      this.last = printed.catch(() => undefined);
      return printed;
    });
  }
}

function printNow(document: PaperDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: document,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const timer = setTimeout(() => void worker.terminate(), patienceMs);
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      // After the file this comes too late to matter.
      reject(new Error('The thread that makes PDF files ended without one.'));
    });
  });
}
