import { ApiUnavailable } from '../api/client.js';
import type { Chosen } from '../upload/chosen-files.js';
import { canBePacked, packFolder } from '../upload/pack-folder.js';

/** What is on its way right now. */
export interface Sending {
  fileName: string;
  step: 'packing' | 'sending';
  /** 0 to 1. */
  share: number;
}

/** A file that was not taken, and why: a sentence of the api, or the code of an outage. */
export interface Refused {
  key: string;
  fileName: string;
  why: { message: string } | { code: string };
}

/** Sends one file and has it read. Resolves to why it was not taken, or null. */
export type Deliver = (file: File, onShare: (share: number) => void) => Promise<Refused['why'] | null>;

/** Files on their way to the server, one after another, so that many large ones do not fight for the line. */
export class Uploads {
  sending = $state<Sending | null>(null);
  waiting = $state<readonly string[]>([]);
  refused = $state<readonly Refused[]>([]);
  readonly #queue: Chosen[] = [];

  constructor(private readonly deliver: Deliver) {}

  /** Resolves when everything that waits was sent. */
  async send(chosen: readonly Chosen[]): Promise<void> {
    const isRunning = this.sending !== null;
    this.#queue.push(...chosen.flatMap(inPieces));
    this.#tellWaiting();
    if (isRunning) return;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      this.#tellWaiting();
      await this.#sendOne(next);
    }
    this.sending = null;
  }

  readonly dismiss = (key: string): void => {
    this.refused = this.refused.filter((one) => one.key !== key);
  };

  async #sendOne(chosen: Chosen): Promise<void> {
    const fileName = nameOf(chosen);
    try {
      this.sending = { fileName, step: chosen.kind === 'folder' ? 'packing' : 'sending', share: 0 };
      const file = await this.#fileOf(chosen);
      this.sending = { fileName, step: 'sending', share: 0 };
      const why = await this.deliver(file, (share) => this.#move(share));
      if (why) this.#refuse(fileName, why);
    } catch (error) {
      this.#refuse(fileName, { code: codeOf(error) });
    }
  }

  #fileOf(chosen: Chosen): Promise<File> | File {
    if (chosen.kind === 'file') return chosen.file;
    const { name, files } = chosen;
    return packFolder(name, files, (done) => this.#move(done / files.length));
  }

  #move(share: number): void {
    if (this.sending) this.sending = { ...this.sending, share };
  }

  #refuse(fileName: string, why: Refused['why']): void {
    this.refused = [...this.refused, { key: crypto.randomUUID(), fileName, why }];
  }

  #tellWaiting(): void {
    this.waiting = this.#queue.map(nameOf);
  }
}

function nameOf(chosen: Chosen): string {
  return chosen.kind === 'file' ? chosen.file.name : chosen.name;
}

/** A folder too large for one packed file goes file by file. */
function inPieces(chosen: Chosen): Chosen[] {
  if (chosen.kind === 'file' || canBePacked(chosen.files)) return [chosen];
  return chosen.files.map(({ file }) => ({ kind: 'file', file }));
}

/** A file that was moved or changed while it waited cannot be read any more. */
function codeOf(error: unknown): string {
  if (error instanceof ApiUnavailable) return error.code;
  if (error instanceof DOMException) return 'FILE_UNREADABLE';
  throw error;
}
