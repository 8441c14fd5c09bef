import { failureCode } from './resource.svelte.js';

interface Found<Item> {
  totalCount: number;
  edges: readonly { node: Item }[];
  pageInfo: { endCursor?: string | null; hasNextPage: boolean };
}

/** What a search finds, page by page. A newer search wins over the answer of an older one. */
export class SearchedList<Filter, Item> {
  items = $state.raw<readonly Item[]>([]);
  total = $state<number | null>(null);
  failure = $state<string | null>(null);
  isLoading = $state(false);
  #next = $state.raw<string | null>(null);
  #filter: Filter;
  #run = 0;

  constructor(
    first: Filter,
    private readonly load: (filter: Filter, after: string | null) => Promise<Found<Item>>,
  ) {
    this.#filter = first;
    void this.find(first);
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  readonly find = (filter: Filter): Promise<void> => {
    this.#filter = filter;
    return this.#page(null, []);
  };

  readonly more = (): Promise<void> => this.#page(this.#next, this.items);

  readonly again = (): Promise<void> => this.find(this.#filter);

  async #page(after: string | null, before: readonly Item[]): Promise<void> {
    const run = ++this.#run;
    this.isLoading = true;
    this.failure = null;
    try {
      const { totalCount, edges, pageInfo } = await this.load(this.#filter, after);
      if (run !== this.#run) return;
      this.items = [...before, ...edges.map(({ node }) => node)];
      this.total = totalCount;
      this.#next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } catch (error) {
      if (run === this.#run) this.failure = failureCode(error);
    } finally {
      if (run === this.#run) this.isLoading = false;
    }
  }
}
