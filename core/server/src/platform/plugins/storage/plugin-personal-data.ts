import type { EntityManager } from 'typeorm';
import type { PluginDatabases } from './plugin-databases.js';

/** A table of a plugin with a person's data, by the walls that stand around it. */
export interface PersonalPluginTable {
  /** Schema of the plugin. */
  schema: string;
  table: string;
  participantColumn: string;
}

/** Whose rows. */
interface Whose {
  workspaceId: string;
  participantId: string;
}

/**
 * What plugins keep of persons. Read off the walls in the database, not off the loaded plugins: what a plugin stored
 * is the person's still when the plugin was left out or taken off the list.
 */
export class PluginPersonalData {
  constructor(private readonly databases: Pick<PluginDatabases, 'inRecord'>) {}

  async tables(tx: EntityManager): Promise<PersonalPluginTable[]> {
    const walls = await tx.query<{ schema: string; table: string; wall: string }[]>(
      `select schemaname as schema, tablename as table, qual as wall from pg_policies
        where schemaname like 'plugin\\_%' and policyname = 'by_scope' and qual like '%participant()%'
        order by schemaname, tablename`,
    );
    return walls.map(({ schema, table, wall }) => {
      const participantColumn = /\(\(?"?([a-z_][a-z0-9_]*)"?\)?::text = /.exec(wall)?.[1];
      if (participantColumn === undefined) throw new Error(`The wall of ${schema}.${table} names no column.`);
      return { schema, table, participantColumn };
    });
  }

  async count(of: PersonalPluginTable, whose: Whose): Promise<number> {
    const rows = await this.ask<{ count: string }>(of, whose, 'select count(*) as count from');
    return Number(rows[0]?.count ?? 0);
  }

  /** All rows, as objects. */
  async rows(of: PersonalPluginTable, whose: Whose): Promise<readonly Record<string, unknown>[]> {
    return this.ask(of, whose, 'select * from');
  }

  async remove(of: PersonalPluginTable, whose: Whose): Promise<void> {
    await this.ask(of, whose, 'delete from');
  }

  private ask<Row extends Record<string, unknown>>(
    { schema, table, participantColumn }: PersonalPluginTable,
    { workspaceId, participantId }: Whose,
    verb: string,
  ): Promise<readonly Row[]> {
    // Names of a plugin's tables and columns were checked when its walls were built.
    const sql = `${verb} "${table}" where workspace_id = $1 and "${participantColumn}" = $2`;
    return this.databases.inRecord(schema, { workspaceId, participant: { id: participantId } }, (tx) =>
      tx.query<Row>(sql, [workspaceId, participantId]),
    );
  }
}
