import type { ApiClient } from '../api/client.js';
import type { ErasureReceiptQuery } from '../api/generated/graphql.js';
import { ErasureReceiptDocument } from '../api/generated/graphql.js';
import { failureCode } from './resource.svelte.js';

export type ErasureShown = NonNullable<ErasureReceiptQuery['erasureReceipt']>;

/** What a receipt says that people read; the whole of it is kept as a file. */
export interface ReceiptWords {
  receipt: {
    erasureId: string;
    kept: readonly Words[];
    stores: readonly { before: number; after: number }[];
  };
  publicKey: string;
}
interface Words {
  en: string;
  zh: string;
}

const busyMilliseconds = 2_000;
const heldMilliseconds = 60_000;

/** An erasure as whoever has its code sees it, asked for again until it is proved. */
export class ErasureState {
  shown = $state.raw<ErasureShown | null>(null);
  isLoading = $state(true);
  failure = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  constructor(
    private readonly api: ApiClient,
    private readonly code: string,
  ) {
    void this.ask();
  }

  get words(): ReceiptWords | null {
    const text = this.shown?.receipt ?? null;
    return text === null ? null : (JSON.parse(text) as ReceiptWords);
  }

  readonly ask = async (): Promise<void> => {
    clearTimeout(this.#timer);
    try {
      const { erasureReceipt } = await this.api.run(ErasureReceiptDocument, { code: this.code });
      this.shown = erasureReceipt;
      this.failure = null;
    } catch (error) {
      this.failure = failureCode(error);
    } finally {
      this.isLoading = false;
    }
    const isOver = this.failure === null && (this.shown === null || this.shown.state === 'proved');
    if (this.#left || isOver) return;
    const wait = this.shown?.state === 'held' ? heldMilliseconds : busyMilliseconds;
    this.#timer = setTimeout(() => void this.ask(), wait);
  };

  readonly leave = (): void => {
    this.#left = true;
    clearTimeout(this.#timer);
  };
}
