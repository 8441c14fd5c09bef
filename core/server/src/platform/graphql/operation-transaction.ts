import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { OpenTransaction, Transactions } from '../database/transactions.js';

/** A transaction elsewhere that is kept only when the operation is. */
export interface JoinedTransaction {
  /** Fails now where committing would fail. */
  prepare(): Promise<void>;
  commit(): Promise<void>;
  rollBack(): Promise<void>;
}

/** The one transaction of an operation: opened when first needed, ended once. */
export class OperationTransaction {
  private opening: Promise<OpenTransaction> | null = null;
  private readonly joined: Joined[] = [];
  private isLast = false;
  private isOver = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly actor: Actor,
  ) {}

  /** @throws Error once the last transaction has ended. */
  async open(): Promise<EntityManager> {
    if (this.isOver) throw new Error('The operation is over.');
    this.opening ??= this.transactions.open(this.actor).then(inTurn);
    return (await this.opening).tx;
  }

  /**
   * The next end is for good. A field that failed ends an operation while fields beside it still work: one of these would
   * open a transaction that nobody ends, and keep its connection.
   */
  endForGood(): void {
    this.isLast = true;
  }

  get wasOpened(): boolean {
    return this.opening !== null;
  }

  /** Ends another transaction with this one, and tells when that is done. */
  join(transaction: JoinedTransaction, ended: () => void): void {
    this.joined.push({ transaction, ended });
  }

  /**
   * The joined ones are committed last: were the process killed in between, the audit trail would tell of a change
   * that was lost, and never miss one that was kept.
   */
  async end(how: 'commit' | 'rollBack'): Promise<void> {
    const opening = this.opening;
    const joined = this.joined.splice(0);
    this.opening = null;
    this.isOver = this.isLast;
    try {
      if (how === 'commit') for (const { transaction } of joined) await transaction.prepare();
    } catch (error) {
      await endAll(joined, 'rollBack');
      if (opening) await (await opening).rollBack();
      throw error;
    }
    try {
      if (opening) await (await opening)[how]();
    } catch (error) {
      await endAll(joined, 'rollBack');
      throw error;
    }
    await endAll(joined, how);
  }
}

interface Joined {
  transaction: JoinedTransaction;
  ended: () => void;
}

/** Ends every one, past those that fail. @throws Error of the first that could not be committed. */
async function endAll(joined: readonly Joined[], how: 'commit' | 'rollBack'): Promise<void> {
  const outcomes = await Promise.allSettled(joined.map(({ transaction }) => transaction[how]()));
  for (const { ended } of joined) ended();
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (how === 'commit' && failed) throw failed.reason;
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
