import { createClient } from 'graphql-ws';
import type { ApiClient } from './client.js';
import type { TypedDocumentString } from './generated/graphql.js';

const pollingMilliseconds = 1_500;

/** Follows one thing until `isEnd`: by subscription, and by asking again and again where the socket does not work. */
export interface Following<Item, Pushed, Asked, Variables> {
  subscription: TypedDocumentString<Pushed, Variables>;
  variables: Variables;
  pushed(data: Pushed): Item;
  ask: () => Promise<Asked>;
  asked(data: Asked): Item | null;
  isEnd(item: Item): boolean;
  onItem(item: Item): void;
}

/** Starts following; the answer stops it. */
export function follow<Item, Pushed, Asked, Variables extends Record<string, unknown>>(
  api: ApiClient,
  following: Following<Item, Pushed, Asked, Variables>,
): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: { csrfToken: api.csrfToken },
    retryAttempts: 0,
  });
  const stop = () => {
    if (stopped) return;
    stopped = true;
    clearTimeout(timer);
    void socket.dispose();
  };
  const take = (item: Item | null) => {
    if (stopped || item === null) return;
    following.onItem(item);
    if (following.isEnd(item)) stop();
  };
  const poll = async () => {
    if (stopped) return;
    const data = await following.ask().catch(() => null);
    if (data !== null) take(following.asked(data));
    if (!stopped) timer = setTimeout(() => void poll(), pollingMilliseconds);
  };
  const fallBack = () => void poll();
  socket.subscribe<Pushed>(
    { query: following.subscription.toString(), variables: following.variables },
    {
      next: ({ data }) => data && take(following.pushed(data)),
      error: fallBack,
      // A server that ends the stream before the end is reached has not told everything.
      complete: fallBack,
    },
  );
  return stop;
}
