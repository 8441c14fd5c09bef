import { failureCode } from './resource.svelte.js';

interface Page<Item> {
  items: readonly Item[];
  pageInfo: { endCursor?: string | null; hasNextPage: boolean } | null;
}

/** A list that comes page by page, each when it is asked for. */
export class Pages<Item> {
  items = $state.raw<readonly Item[]>([]);
  hasMore = $state(true);
  isLoading = $state(false);
  failure = $state<string | null>(null);
  #after: string | null = null;
  #hasBegun = false;

  constructor(private readonly load: (after: string | null) => Promise<Page<Item>>) {}

  /** Asks for the first page, once. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    void this.more();
  }

  readonly more = async (): Promise<void> => {
    if (this.isLoading || !this.hasMore) return;
    this.isLoading = true;
    this.failure = null;
    try {
      const { items, pageInfo } = await this.load(this.#after);
      this.items = [...this.items, ...items];
      this.#after = pageInfo?.endCursor ?? null;
      this.hasMore = pageInfo?.hasNextPage ?? false;
    } catch (error) {
      this.failure = failureCode(error);
    } finally {
      this.isLoading = false;
    }
  };
}
