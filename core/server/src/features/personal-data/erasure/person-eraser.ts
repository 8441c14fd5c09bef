import type { EntityManager } from 'typeorm';
import type { BlobStore } from '../../../platform/blobs/blob-store.js';
import { inLanes } from '../../../platform/database/in-lanes.js';
import type { Transactions } from '../../../platform/database/transactions.js';
import type { PluginPersonalData } from '../../../platform/plugins/storage/plugin-personal-data.js';
import { ownedFolders } from '../../../platform/privacy/owned-stores.js';
import { ownedTables } from '../../../platform/privacy/ownership-registry.js';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import type { ResearchWithdrawals } from '../../research-exports/research-withdrawals.js';
import type { OwnedRowsRepository, Person } from '../owned-rows.repository.js';
import type { ErasedStore } from './erasure-receipt.js';
import type { OpenWorkRepository } from './open-work.repository.js';

/** Months that are deleted at once: PostgreSQL uses one core for a connection. */
const lanes = 2;
/** Go last and together, under a lock that no new row can pass. */
const lastTables: readonly string[] = [
  'uploads',
  'participants',
  'member_sessions',
  'members',
  'person_keys',
];

export interface EraserParts {
  transactions: Transactions;
  rows: OwnedRowsRepository;
  work: OpenWorkRepository;
  cipher: Pick<PersonCipher, 'destroyPersonKey'>;
  uploads: Pick<BlobStore, 'remove'>;
  exports: Pick<BlobStore, 'remove'>;
  plugins: PluginPersonalData;
  research: Pick<ResearchWithdrawals, 'erased' | 'count'>;
}

/** Counts by store, before or after. */
export type StoreCounts = Readonly<Record<string, number>>;

/**
 * Erases all that is kept of a person, by the ownership registry. Every step may be repeated: a run after a crash goes on
 * where the one before stopped.
 */
export class PersonEraser {
  constructor(private readonly parts: EraserParts) {}

  /** How much each store holds of the person, by its name in a receipt. */
  async counts(person: Person): Promise<StoreCounts> {
    const { rows, work, plugins, research } = this.parts;
    const counts: Record<string, number> = {};
    const pluginTables = await this.inWorkspace(person, async (tx) => {
      for (const { table } of ownedTables) counts[`table:${table}`] = await rows.count(tx, table, person);
      const keys = await rows.count(tx, 'person_keys', person);
      const files: Readonly<Record<string, number>> = {
        uploads: (await rows.uploads(tx, person)).length,
        exports: (await rows.exports(tx, person)).length,
        keys,
      };
      for (const { folder } of ownedFolders) counts[`files:${folder}`] = files[folder]!;
      counts['files:research'] = await research.count(tx, person);
      counts['queue:outbox'] = await work.count(tx, person);
      counts['key:person'] = keys;
      return plugins.tables(tx);
    });
    for (const of of pluginTables)
      counts[`plugin:${of.schema}.${of.table}`] = await plugins.count(of, person);
    return counts;
  }

  async erase(person: Person): Promise<void> {
    const { rows, work, research } = this.parts;
    await this.inWorkspace(person, async (tx) => {
      await work.cancel(tx, person);
      await work.end(tx, person);
    });
    // Apart, so that it stands whatever fails later: once the key is gone nothing tells which files these were.
    await this.inWorkspace(person, (tx) => research.erased(tx, person));
    await this.erasePlugins(person);
    for (const { table } of ownedTables) {
      if (lastTables.includes(table)) continue;
      if (table === 'observations') await this.eraseObservations(person);
      else if (table === 'imports') await this.eraseDeliveries(person);
      else if (table === 'personal_exports') await this.eraseExports(person);
      else await this.inWorkspace(person, (tx) => rows.remove(tx, table, person));
    }
    await this.eraseAccount(person);
  }

  private async erasePlugins(person: Person): Promise<void> {
    const { plugins } = this.parts;
    for (const of of await this.inWorkspace(person, (tx) => plugins.tables(tx)))
      await plugins.remove(of, person);
  }

  private async eraseObservations(person: Person): Promise<void> {
    const { rows } = this.parts;
    const months = await this.inWorkspace(person, (tx) => rows.observationMonths(tx));
    await inLanes(months, lanes, (month) =>
      this.inWorkspace(person, async (tx) => {
        // What a loss of power takes back is erased again: the list of erased people is on the disk already.
        await tx.query('set local synchronous_commit = off');
        await rows.removeMonth(tx, person, month);
      }),
    );
  }

  /** The bytes before the rows that name them: a run that dies in between finds the rows, and is repeated. */
  private eraseDeliveries(person: Person): Promise<void> {
    const { rows, uploads } = this.parts;
    return this.inWorkspace(person, async (tx) => {
      for (const id of await rows.uploads(tx, person)) await uploads.remove(id);
      const handedOver = await tx.query<{ upload_id: string }[]>(
        'select distinct upload_id from imports where workspace_id = $1 and participant_id = $2',
        [person.workspaceId, person.participantId],
      );
      await rows.remove(tx, 'imports', person);
      await tx.query(
        `delete from uploads u where workspace_id = $1 and id = any($2::uuid[])
            and not exists (select 1 from imports i where i.workspace_id = $1 and i.upload_id = u.id)`,
        [person.workspaceId, handedOver.map(({ upload_id }) => upload_id)],
      );
    });
  }

  private eraseExports(person: Person): Promise<void> {
    const { rows, exports } = this.parts;
    return this.inWorkspace(person, async (tx) => {
      for (const id of await rows.exports(tx, person)) await exports.remove(id);
      await rows.remove(tx, 'personal_exports', person);
    });
  }

  /**
   * The account itself. Whoever adds a row of the person at the same time waits for this lock and then finds nobody; what
   * was added before it goes with the last pass. The key goes when nothing else can fail.
   */
  private eraseAccount(person: Person): Promise<void> {
    const { rows, work, cipher, uploads, exports, research } = this.parts;
    return this.inWorkspace(person, async (tx) => {
      // Files that were made since this began; until the account is gone no other is written.
      await research.erased(tx, person);
      await tx.query('select 1 from members where workspace_id = $1 and id = $2 for update', [
        person.workspaceId,
        person.memberId,
      ]);
      await tx.query('select 1 from participants where workspace_id = $1 and id = $2 for update', [
        person.workspaceId,
        person.participantId,
      ]);
      await work.cancel(tx, person);
      for (const id of await rows.uploads(tx, person)) await uploads.remove(id);
      for (const id of await rows.exports(tx, person)) await exports.remove(id);
      // Groups of people alike are counted anew, without whoever left.
      await tx.query('delete from people_alike where workspace_id = $1', [person.workspaceId]);
      for (const { table } of ownedTables) if (table !== 'person_keys') await rows.remove(tx, table, person);
      await cipher.destroyPersonKey(tx, person.workspaceId, person.memberId);
    });
  }

  private inWorkspace<T>({ workspaceId }: Person, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: 'erasure' }, work);
  }
}

/** What a receipt tells of every store that held anything. */
export function erasedStores(before: StoreCounts, after: StoreCounts): ErasedStore[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => {
    const [kind, ...rest] = name.split(':');
    return {
      store: rest.join(':'),
      kind: kind as ErasedStore['kind'],
      before: before[name] ?? 0,
      after: after[name] ?? 0,
    };
  });
}
