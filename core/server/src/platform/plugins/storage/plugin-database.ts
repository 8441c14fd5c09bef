import type { PluginStore } from '@regimen/plugin-api';
import { Pool, types } from 'pg';
import { tellingOutage } from '../../database/database-unavailable.js';
import { PluginConnection } from './plugin-connection.js';
import { namesOf, rolePassword, urlAs } from './plugin-names.js';
import { scopeKey } from './plugin-scope.js';

/** Few, since api and worker each have them for each plugin and the embedded server takes 60 in all. */
const mostConnections = 3;
const idleMs = 10_000;
const waitMs = 10_000;
/** Far longer than any query of a page; a plugin's statement must not outlive a request by much. */
const statementTimeoutMs = 30_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const dateType = 1082;
/** A date has no zone: as a Date of the driver it would be another day elsewhere. */
const textDates = {
  getTypeParser: ((type: number, format?: 'text') =>
    type === dateType ? String : types.getTypeParser(type, format)) as typeof types.getTypeParser,
};

/** Connections of one plugin's own role, opened when first needed and closed when idle. */
export class PluginDatabase {
  private readonly pool: Pool;
  private readonly key: Buffer;

  private constructor(
    ownerUrl: string,
    masterKey: Buffer,
    private readonly schema: string,
  ) {
    this.key = scopeKey(masterKey);
    this.pool = new Pool({
      connectionString: urlAs(ownerUrl, this.schema, rolePassword(masterKey, this.schema)),
      max: mostConnections,
      idleTimeoutMillis: idleMs,
      connectionTimeoutMillis: waitMs,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: statementTimeoutMs,
      application_name: this.schema,
      allowExitOnIdle: true,
      types: textDates,
    });
    // An idle connection that breaks is replaced at its next use.
    this.pool.on('error', () => undefined);
  }

  static of(ownerUrl: string, masterKey: Buffer, pluginId: string): PluginDatabase {
    return new PluginDatabase(ownerUrl, masterKey, namesOf(pluginId).schema);
  }

  /** Of a plugin that may not be loaded. */
  static ofSchema(ownerUrl: string, masterKey: Buffer, schema: string): PluginDatabase {
    return new PluginDatabase(ownerUrl, masterKey, schema);
  }

  async begin(mode: 'read only' | 'read write' = 'read write'): Promise<PluginConnection> {
    return PluginConnection.begin(await tellingOutage(this.pool.connect()), this.schema, this.key, mode);
  }

  /** For the plugin's jobs: a transaction of its own, in one workspace. */
  store(): PluginStore {
    return {
      transaction: async (workspaceId, work) => {
        if (!uuid.test(workspaceId)) throw new TypeError('A transaction of a plugin names its workspace.');
        const connection = await this.begin();
        try {
          const result = await connection.within({ workspaceId, participant: 'all' }, work);
          await connection.prepare();
          await connection.commit();
          return result;
        } catch (error) {
          await connection.rollBack().catch(() => undefined);
          throw error;
        }
      },
    };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
