import type { FieldStore, PluginDefinition, PluginTransaction } from '@regimen/plugin-api';
import type { OperationTransaction } from '../../graphql/operation-transaction.js';
import { migratePluginStorage } from './migrate-plugin-storage.js';
import type { PluginConnection } from './plugin-connection.js';
import { PluginDatabase } from './plugin-database.js';
import type { PluginScope } from './plugin-scope.js';

/** The storage of all plugins of a process. */
export class PluginDatabases {
  private readonly databases = new Map<string, PluginDatabase>();
  private readonly inOperations = new WeakMap<OperationTransaction, Map<string, SharedConnection>>();

  constructor(
    private readonly ownerUrl: string,
    private readonly masterKey: Buffer,
  ) {}

  /** Brings the plugin's schema up to date and opens it; null for a plugin without storage. */
  async open(definition: PluginDefinition): Promise<PluginDatabase | null> {
    if (!definition.storage) return null;
    await migratePluginStorage(this.ownerUrl, this.masterKey, definition.id, definition.storage);
    const database = PluginDatabase.of(this.ownerUrl, this.masterKey, definition.id);
    this.databases.set(definition.id, database);
    return database;
  }

  /**
   * The plugin's storage for one field: in one transaction with its other fields of the operation, all of which are
   * queries, or all mutations.
   */
  inOperation(
    operation: OperationTransaction,
    pluginId: string,
    scope: PluginScope,
    mode: 'read only' | 'read write',
  ): FieldStore | null {
    const database = this.databases.get(pluginId);
    if (!database) return null;
    const shared = this.sharedConnection(operation, pluginId, () => database.begin(mode));
    return { transaction: (work) => shared.inTurn((connection) => connection.within(scope, work)) };
  }

  /** One piece of work on a plugin's schema, loaded or not: for what a person may ask of all that is kept of them. */
  async inRecord<Result>(
    schema: string,
    scope: PluginScope,
    work: (transaction: PluginTransaction) => Promise<Result>,
  ): Promise<Result> {
    const database = PluginDatabase.ofSchema(this.ownerUrl, this.masterKey, schema);
    try {
      const connection = await database.begin();
      try {
        const result = await connection.within(scope, work);
        await connection.prepare();
        await connection.commit();
        return result;
      } catch (error) {
        await connection.rollBack().catch(() => undefined);
        throw error;
      }
    } finally {
      await database.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.databases.values()].map((database) => database.close()));
  }

  private sharedConnection(
    operation: OperationTransaction,
    pluginId: string,
    begin: () => Promise<PluginConnection>,
  ): SharedConnection {
    const known = this.inOperations.get(operation) ?? new Map<string, SharedConnection>();
    this.inOperations.set(operation, known);
    const shared = known.get(pluginId) ?? new SharedConnection(begin);
    if (!known.has(pluginId)) {
      known.set(pluginId, shared);
      operation.join(shared, () => known.delete(pluginId));
    }
    return shared;
  }
}

/** One connection for all fields of a plugin in one operation, which resolve side by side: they take turns. */
class SharedConnection {
  private connecting: Promise<PluginConnection> | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private hasEnded = false;

  constructor(private readonly begin: () => Promise<PluginConnection>) {}

  inTurn<Result>(work: (connection: PluginConnection) => Promise<Result>): Promise<Result> {
    const turn = this.last.then(async () => {
      if (this.hasEnded) throw new TypeError('This GraphQL operation has ended.');
      this.connecting ??= this.begin();
      return work(await this.connecting);
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async prepare(): Promise<void> {
    await this.ending((connection) => connection.prepare());
  }

  async commit(): Promise<void> {
    this.hasEnded = true;
    await this.ending((connection) => connection.commit());
  }

  async rollBack(): Promise<void> {
    this.hasEnded = true;
    await this.ending((connection) => connection.rollBack());
  }

  private async ending(how: (connection: PluginConnection) => Promise<void>): Promise<void> {
    const connection = await this.connecting?.catch(() => null);
    if (connection) await how(connection);
  }
}
