/** A page of things that are kept in memory, in the order of their ids. */
export function pageOf<Item, Node>(
  items: readonly Item[],
  page: { first: number; after: string | null | undefined; most: number },
  idOf: (item: Item) => string,
  view: (item: Item) => Node,
) {
  const { after } = page;
  const rest = after === null || after === undefined ? items : items.filter((item) => idOf(item) > after);
  const limit = Math.min(Math.max(1, page.first), page.most);
  const edges = rest.slice(0, limit).map((item) => ({ cursor: idOf(item), node: view(item) }));
  return {
    edges,
    pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rest.length > limit },
    totalCount: items.length,
  };
}

/** Longer than this is no search (engineering choice). */
const longestSearch = 100;

/** Whether every word of a search occurs in one of the texts; an empty search finds everything. */
export function hasWords(search: string | null | undefined, texts: readonly string[]): boolean {
  const whole = texts.join('\n').toLowerCase();
  const words = (search ?? '').slice(0, longestSearch).toLowerCase().split(/\s+/);
  return words.every((word) => whole.includes(word));
}
