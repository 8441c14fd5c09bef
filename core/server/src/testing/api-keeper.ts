import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiProcess } from './api-process.js';

/** Where a run of tests keeps processes that serve apis. */
export const apiKeeperVariable = 'TEST_API_KEEPER';

/** What a worker of the run asks for. */
export interface ApiWish {
  worker: string;
  settings: Readonly<Record<string, string>>;
}

/** Apis of stopped tests leave a little behind: a process is replaced after so many. */
const apisPerProcess = 25;

/**
 * Keeps one process per worker of a run, which serves the apis of its tests one after another: loading the server's modules
 * takes longer than most tests. Tells `startTestApi` where it is.
 */
export async function startApiKeeper(): Promise<{ stop(): Promise<void> }> {
  const kept = new Map<string, ApiProcess>();
  const keeperOf = new Map<string, ApiProcess>();
  const processOf = (worker: string): ApiProcess => {
    const known = kept.get(worker);
    if (known && !known.hasEnded && !(known.isIdle && known.started >= apisPerProcess)) return known;
    if (known && !known.hasEnded) void known.end();
    const fresh = new ApiProcess({ PATH: process.env['PATH'] });
    kept.set(worker, fresh);
    return fresh;
  };
  const answer = async (request: IncomingMessage): Promise<object> => {
    if (request.method === 'DELETE') {
      const id = (request.url ?? '').slice(1);
      await keeperOf.get(id)?.stop(id);
      keeperOf.delete(id);
      return {};
    }
    const { worker, settings } = JSON.parse(await textOf(request)) as ApiWish;
    const server = processOf(worker);
    const api = await server.start(settings);
    keeperOf.set(api.id, server);
    return api;
  };
  const keeper = createServer((request, response) => {
    void answer(request).then(
      (body) => response.end(JSON.stringify(body)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await once(keeper.listen(0, '127.0.0.1'), 'listening');
  process.env[apiKeeperVariable] = `http://127.0.0.1:${(keeper.address() as AddressInfo).port}`;
  return {
    stop: async () => {
      keeper.close();
      keeper.closeAllConnections();
      await Promise.all([...kept.values()].map((one) => one.end()));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
