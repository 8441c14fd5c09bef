import type { PluginTransaction, StoredRow } from '@regimen/plugin-api';
import type { PoolClient, QueryConfig } from 'pg';
import { asOutage, tellingOutage } from '../../database/database-unavailable.js';
import type { PluginScope, ScopedTransaction } from './plugin-scope.js';
import { sealScope } from './plugin-scope.js';
import { refuseOtherStatements } from './plugin-statement.js';

/** A query of the extended protocol, which takes one statement whether it has parameters or not. */
type OneStatement = QueryConfig & { queryMode: 'extended' };

/**
 * One transaction on a connection of the plugin's own role. No connection of the core ever runs a plugin's SQL:
 * `reset role` leads back to the plugin, and a setting it changes is changed for itself.
 */
export class PluginConnection {
  private isWorking = false;

  private constructor(
    private readonly client: PoolClient,
    private readonly schema: string,
    private readonly key: Buffer,
    private readonly transaction: ScopedTransaction,
  ) {}

  /** Begins. Exactly one of `commit` and `rollBack` must follow. */
  static async begin(
    client: PoolClient,
    schema: string,
    key: Buffer,
    mode: 'read only' | 'read write',
  ): Promise<PluginConnection> {
    try {
      await client.query(`begin ${mode}`);
      const { rows } = await client.query<{ backend: number; started: string; role: string }>(
        `select pg_backend_pid() as backend, session_user as role,
                extract(epoch from transaction_timestamp())::text as started`,
      );
      const { backend, started, role } = rows[0]!;
      return new PluginConnection(client, schema, key, { role, backend, startedAt: started });
    } catch (error) {
      client.release(true);
      throw asOutage(error);
    }
  }

  /** Does work within one scope; where it throws, what it did is undone and the transaction can go on. */
  async within<Result>(
    scope: PluginScope,
    work: (transaction: PluginTransaction) => Promise<Result>,
  ): Promise<Result> {
    await this.say('savepoint work');
    await this.say(
      `select set_config('regimen.plugin_scope', $1, true), set_config('search_path', $2, true)`,
      [sealScope(this.key, this.transaction, scope), `${this.schema}, pg_temp`],
    );
    const open = { isOpen: true };
    this.isWorking = true;
    try {
      const result = await work({ query: (sql, parameters) => this.ask(open, sql, parameters ?? []) });
      await this.say('release savepoint work');
      return result;
    } catch (error) {
      await this.say('rollback to savepoint work');
      throw error;
    } finally {
      open.isOpen = false;
      this.isWorking = false;
    }
  }

  private async say(text: string, parameters: readonly unknown[] = []): Promise<void> {
    await tellingOutage(this.client.query(text, [...parameters]));
  }

  private async ask<Row extends StoredRow>(
    open: { isOpen: boolean },
    text: string,
    parameters: readonly unknown[],
  ): Promise<readonly Row[]> {
    if (!open.isOpen) throw new TypeError('This transaction of the plugin has ended.');
    refuseOtherStatements(text);
    const statement: OneStatement = { text, values: [...parameters], queryMode: 'extended' };
    return (await tellingOutage(this.client.query<Row>(statement))).rows;
  }

  /** Makes what could fail only at the commit fail now. */
  async prepare(): Promise<void> {
    if (this.isWorking) throw new TypeError('The plugin did not wait for its own transaction.');
    await this.say('set constraints all immediate');
  }

  async commit(): Promise<void> {
    await this.end('commit');
  }

  async rollBack(): Promise<void> {
    // Work that hangs keeps its connection: closing it is what ends it.
    if (this.isWorking) this.client.release(true);
    else await this.end('rollback');
  }

  /** The next workspace on this connection finds nothing of this one: no setting, no lock, no temporary thing. */
  private async end(how: 'commit' | 'rollback'): Promise<void> {
    try {
      await this.say(how);
      await this.say('discard all');
    } catch (error) {
      this.client.release(true);
      throw error;
    }
    this.client.release();
  }
}
