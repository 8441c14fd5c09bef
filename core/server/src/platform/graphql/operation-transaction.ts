import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { OpenTransaction, Transactions } from '../database/transactions.js';

/** The one transaction of an operation: opened when first needed, ended once. */
export class OperationTransaction {
  private opening: Promise<OpenTransaction> | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly actor: Actor,
  ) {}

  async open(): Promise<EntityManager> {
    this.opening ??= this.transactions.open(this.actor).then(inTurn);
    return (await this.opening).tx;
  }

  get wasOpened(): boolean {
    return this.opening !== null;
  }

  async end(how: 'commit' | 'rollBack'): Promise<void> {
    const opening = this.opening;
    this.opening = null;
    if (opening) await (await opening)[how]();
  }
}

/** Fields of a query resolve side by side, but one connection answers one question at a time. */
function inTurn(transaction: OpenTransaction): OpenTransaction {
  const runner = transaction.tx.queryRunner;
  if (!runner) throw new Error('A transaction always has a query runner.');
  const ask = runner.query.bind(runner) as (...question: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const askInTurn = (...question: unknown[]) => {
    last = last.then(
      () => ask(...question),
      () => ask(...question),
    );
    return last;
  };
  runner.query = askInTurn as typeof runner.query;
  return transaction;
}
