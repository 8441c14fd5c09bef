import type { FieldStore, PluginHost, PluginTransaction } from '@regimen/plugin-api';
import { z } from 'zod';

/** Transactions at once, and how long one may stay open: it holds a connection of the database. */
const limits = { open: 8, openMs: 30_000, parameters: 1_000 };
/** The plugin's own store, as its process names it. */
const ownStore = -1;

const shapes = {
  begin: z.tuple([z.number().int(), z.uuid().nullable()]),
  query: z.tuple([z.number().int(), z.string().max(100_000), z.array(z.unknown()).max(limits.parameters)]),
  end: z.tuple([z.number().int(), z.boolean()]),
};

interface Open {
  transaction: PluginTransaction;
  finish(isKept: boolean): void;
  over: Promise<void>;
}

/** Transactions whose work is done in another process: each is kept only if that process says so in time. */
export class ServedTransactions {
  private readonly open = new Map<number, Open>();
  private readonly fieldStores = new Map<number, FieldStore>();
  private nextNumber = 0;

  constructor(private readonly host: PluginHost) {}

  /** Lets the process use the store of a field while `work` runs, under the number that is handed to it. */
  async lending<T>(store: FieldStore | null, work: (number: number | null) => Promise<T>): Promise<T> {
    if (!store) return work(null);
    const number = this.newNumber();
    this.fieldStores.set(number, store);
    try {
      return await work(number);
    } finally {
      this.fieldStores.delete(number);
    }
  }

  /** What the process asks for. @throws Error as the store does. */
  async serve(method: string, args: readonly unknown[]): Promise<unknown> {
    if (method === 'transaction-begin') return this.begin(...shapes.begin.parse(args));
    if (method === 'transaction-query') {
      const [number, sql, parameters] = shapes.query.parse(args);
      // eslint-disable-next-line regimen/fixed-sql -- a plugin's own statement, which its store checks as any plugin's.
      return this.known(number).transaction.query(sql, parameters);
    }
    const [number, isKept] = shapes.end.parse(args);
    const { finish, over } = this.known(number);
    this.open.delete(number);
    finish(isKept);
    // What was undone on the plugin's own wish is no failure of the store.
    return isKept ? over : over.catch(() => undefined);
  }

  /** Undoes what is open: the process that worked on it has ended. */
  undoAll(): void {
    for (const { finish } of this.open.values()) finish(false);
    this.open.clear();
  }

  private async begin(store: number, workspaceId: string | null): Promise<number> {
    if (this.open.size >= limits.open) throw new TypeError(`At most ${limits.open} transactions at once.`);
    const number = this.newNumber();
    const work = this.workOf(store, workspaceId);
    await new Promise<void>((begun, failed) => {
      const over = work(
        (transaction) =>
          new Promise<void>((keep, undo) => {
            const timer = setTimeout(() => finish(false), limits.openMs);
            const finish = (isKept: boolean) => {
              clearTimeout(timer);
              this.open.delete(number);
              if (isKept) keep();
              else undo(new Error('The work was undone.'));
            };
            this.open.set(number, { transaction, finish, over: started });
            begun();
          }),
      );
      const started = over;
      over.catch(failed);
    });
    return number;
  }

  private workOf(store: number, workspaceId: string | null) {
    type Work = (transaction: PluginTransaction) => Promise<void>;
    const lent = this.fieldStores.get(store);
    if (lent) return (work: Work) => lent.transaction(work);
    const { storage } = this.host;
    if (store !== ownStore || workspaceId === null || !storage)
      throw new TypeError('There is no such store.');
    return (work: Work) => storage.transaction(workspaceId, work);
  }

  private known(number: number): Open {
    const found = this.open.get(number);
    if (!found) throw new TypeError('The transaction is over.');
    return found;
  }

  private newNumber(): number {
    this.nextNumber += 1;
    return this.nextNumber;
  }
}
