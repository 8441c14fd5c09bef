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
      await runner.query(
        `select set_config('regimen.workspace_id', $1, true), set_config('regimen.member_id', $2, true),
                set_config('regimen.sign_in_account', $3, true), set_config('regimen.session_token_hash', $4, true),
                set_config('regimen.calendar_link_hash', $5, true), set_config('regimen.access_token_hash', $6, true),
                set_config('regimen.secret_hash', $7, true), set_config('regimen.tried_hashes', $8, true),
                set_config('regimen.every_job', $9, true), set_config('statement_timeout', $10, true),
                set_config('idle_in_transaction_session_timeout', $10, true)`,
        [
          actor.workspaceId ?? '',
          actor.kind === 'member' ? actor.memberId : '',
          lookup.signInAccount ?? '',
          lookup.sessionTokenHash ?? '',
          lookup.calendarLinkHash ?? '',
          lookup.accessTokenHash ?? '',
          lookup.secretHash ?? '',
          (lookup.triedHashes ?? []).join(),
          lookup.everyJob ? 'on' : '',
          statementTimeout,
        ],
      );
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
    } finally {
      await this.runner.release();
    }
  }
}

/** Every question of a transaction says of an outage that it is one, whoever asked it. */
function tellOutages(runner: QueryRunner): void {
  const ask = runner.query.bind(runner) as (...question: unknown[]) => Promise<unknown>;
  const askAndTell = (...question: unknown[]) => tellingOutage(ask(...question));
  runner.query = askAndTell as typeof runner.query;
}
