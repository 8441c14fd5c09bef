import type {
  FieldStore,
  PluginDefinition,
  PluginHost,
  PluginLogger,
  PluginStore,
  PluginTransaction,
  StoredRow,
} from '@regimen/plugin-api';
import type { AskHost } from './ask-host.js';
import { childFetch } from './child-fetch.js';

/** The plugin's own store, outside of any request. */
const ownStore = -1;

/** What the plugin is handed in its own process: every word of it is asked of the host. */
export function childHost(
  { id, storage }: PluginDefinition,
  askHost: AskHost,
  hostNowMs: () => number,
): PluginHost {
  return Object.freeze({
    pluginId: id,
    logger: childLogger(askHost),
    now: () => new Date(hostNowMs()),
    storage: storage ? childOwnStore(askHost) : null,
    fetch: childFetch(askHost),
    enqueue: async (job: string, payload: Readonly<Record<string, string>>) => {
      await askHost('enqueue', [job, payload]);
    },
  });
}

function childLogger(askHost: AskHost): PluginLogger {
  const tell =
    (level: string) => (message: string, fields?: Readonly<Record<string, string | number | boolean>>) => {
      askHost('log', [level, message, fields ?? {}]).catch(() => undefined);
    };
  return { info: tell('info'), warn: tell('warn'), error: tell('error') };
}

/** The store of one GraphQL field, as long as that is resolved. */
export function childStore(askHost: AskHost, store: number): FieldStore {
  return { transaction: (work) => inTransaction(askHost, [store, null], work) };
}

function childOwnStore(askHost: AskHost): PluginStore {
  return { transaction: (workspaceId, work) => inTransaction(askHost, [ownStore, workspaceId], work) };
}

async function inTransaction<Result>(
  askHost: AskHost,
  whose: readonly [store: number, workspaceId: string | null],
  work: (transaction: PluginTransaction) => Promise<Result>,
): Promise<Result> {
  const number = await askHost('transaction-begin', whose);
  const transaction: PluginTransaction = {
    query: async <Row extends StoredRow>(sql: string, parameters: readonly unknown[] = []) =>
      (await askHost('transaction-query', [number, sql, parameters])) as readonly Row[],
  };
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    await askHost('transaction-end', [number, false]).catch(() => undefined);
    throw error;
  }
  await askHost('transaction-end', [number, true]);
  return result;
}
