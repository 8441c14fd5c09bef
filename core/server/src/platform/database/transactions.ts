import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { tellingOutage } from './database-unavailable.js';

/** What a transaction may know before any workspace is known; each opens exactly the rows that it is about. */
export interface Lookup {
  signInAccount?: string;
  sessionTokenHash?: string;
  calendarLinkHash?: string;
  accessTokenHash?: string;
  /** SHA-256, in hex, of a half sign-in, a passkey's id or a single-use link. */
  secretHash?: string;
  /** Hashes, in hex, of what is tried at the sign-in. */
  triedHashes?: readonly string[];
  /** For whoever hands out the work of every workspace, and for nobody else. */
  everyJob?: boolean;
}

/** A statement that runs longer than this is a bug or an attack; imports commit in batches far below it. */
const statementTimeout = '60s';

/** Everything that is set for a transaction, for row-level security and as limits of PostgreSQL, and that must go with it. */
export const transactionSettings = [
  'regimen.workspace_id',
  'regimen.member_id',
  'regimen.sign_in_account',
  'regimen.session_token_hash',
  'regimen.calendar_link_hash',
  'regimen.access_token_hash',
  'regimen.secret_hash',
  'regimen.tried_hashes',
  'regimen.every_job',
  'statement_timeout',
  'idle_in_transaction_session_timeout',
] as const;

const setAll = `select ${transactionSettings.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')}`;

function valuesOf(actor: Actor, lookup: Lookup): string[] {
  const values: Record<(typeof transactionSettings)[number], string> = {
    'regimen.workspace_id': actor.workspaceId ?? '',
    'regimen.member_id': actor.kind === 'member' ? actor.memberId : '',
    'regimen.sign_in_account': lookup.signInAccount ?? '',
    'regimen.session_token_hash': lookup.sessionTokenHash ?? '',
    'regimen.calendar_link_hash': lookup.calendarLinkHash ?? '',
    'regimen.access_token_hash': lookup.accessTokenHash ?? '',
    'regimen.secret_hash': lookup.secretHash ?? '',
    'regimen.tried_hashes': (lookup.triedHashes ?? []).join(),
    'regimen.every_job': lookup.everyJob ? 'on' : '',
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: statementTimeout,
  };
  return transactionSettings.map((name) => values[name]);
}

/**
 * The only way to the database: one transaction on behalf of one actor. The settings that row-level security reads
 * are transaction-local, so nothing of one request can leak through the connection pool into another.
 */
export class Transactions {
  constructor(readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable where the database is away or has no space; the work was then not kept, or its end is not known. */
  async run<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>, lookup: Lookup = {}): Promise<T> {
    const transaction = await this.open(actor, lookup);
    let value: T;
    try {
      value = await work(transaction.tx);
    } catch (error) {
      // A connection that cannot even roll back is lost; the first failure is the one to tell.
      await transaction.rollBack().catch(() => undefined);
      throw error;
    }
    await transaction.commit();
    return value;
  }

  /** For callers that decide later, like a GraphQL operation: exactly one of `commit` and `rollBack` must follow. */
  async open(actor: Actor, lookup: Lookup = {}): Promise<OpenTransaction> {
    const runner = this.dataSource.createQueryRunner();
    await tellingOutage(runner.connect());
    tellOutages(runner);
    const transaction = new OpenTransaction(runner);
    try {
      await runner.startTransaction();
      await runner.query(setAll, valuesOf(actor, lookup));
    } catch (error) {
      // Given back half-open, the connection would fail everybody who gets it next.
      await transaction.rollBack().catch(() => undefined);
      throw error;
    }
    return transaction;
  }
}

/** A transaction that waits for its end. */
export class OpenTransaction {
  constructor(private readonly runner: QueryRunner) {}

  get tx(): EntityManager {
    return this.runner.manager;
  }

  async commit(): Promise<void> {
    await this.end(() => this.runner.commitTransaction());
  }

  async rollBack(): Promise<void> {
    await this.end(() => this.runner.rollbackTransaction());
  }

  private async end(how: () => Promise<void>): Promise<void> {
    try {
      await how();
    } catch (error) {
      await this.closeConnection();
      throw error;
    } finally {
      await this.runner.release();
    }
  }

  /**
   * Where a transaction did not end as asked, its line may be lost without the pool having noticed, or it may still be open:
   * nobody else gets that connection.
   */
  private async closeConnection(): Promise<void> {
    const client = (await this.runner.connect()) as { end(): Promise<void> };
    // Marks it as ending at once; how its end goes is of no use to anybody.
    void client.end().catch(() => undefined);
  }
}

/** Every question of a transaction says of an outage that it is one, whoever asked it. */
function tellOutages(runner: QueryRunner): void {
  const ask = runner.query.bind(runner) as (...question: unknown[]) => Promise<unknown>;
  const askAndTell = (...question: unknown[]) => tellingOutage(ask(...question));
  runner.query = askAndTell as typeof runner.query;
}
