import type { EntityManager } from 'typeorm';
import { isMetric } from '@regimen/domain';
import type { AuditRepository } from '../../../platform/audit/audit.repository.js';
import type { BlobStore } from '../../../platform/blobs/blob-store.js';
import type { Transactions } from '../../../platform/database/transactions.js';
import { ownedTables } from '../../../platform/privacy/ownership-registry.js';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import type { ErasedPeople } from '../erasure/erased-people.js';
import type { Person } from '../owned-rows.repository.js';
import { chainedConsents } from './chained-consents.js';
import { rowsOf } from './export-lines.js';
import { ExportRefused } from './export-refused.js';
import type { ExportZip } from './export-zip.js';
import { leftBehind } from './left-behind.js';
import { NewIds } from './new-ids.js';
import { takenRow } from './taken-row.js';
import type { TakenRow } from './taken-rows.repository.js';
import { TakenRowsRepository } from './taken-rows.repository.js';
import type { SealedNotes } from './taken-values.repository.js';
import { TakenValuesRepository } from './taken-values.repository.js';
import { UploadTaker } from './upload-taker.js';

const rowsAtOnce = 1000;
/** Rows of these name others of the same table: all are written by one statement. */
const atOnce: readonly string[] = ['activities'];

export interface TakerParts {
  transactions: Transactions;
  cipher: PersonCipher;
  blobs: Pick<BlobStore, 'save' | 'remove'>;
  erased: Pick<ErasedPeople, 'all'>;
  audit: Pick<AuditRepository, 'append'>;
}

export interface TakeOver {
  workspaceId: string;
  /** Name to sign in with; that of the export where none is given. */
  accountName?: string;
  /** Whether what the person agreed to holds here: only where the same organisation answers for both workspaces. */
  withConsents: boolean;
}

/** What came of it. */
export interface TakenPerson extends Person {
  /** New ids of the person's own, by former ones. */
  ids: NewIds;
  /** Rows by table. */
  taken: Readonly<Record<string, number>>;
  /** Rows by table that stayed behind. */
  left: Readonly<Record<string, number>>;
}

interface Move {
  tx: EntityManager;
  zip: ExportZip;
  person: Person;
  ids: NewIds;
  how: TakeOver;
  uploads: UploadTaker;
  taken: Record<string, number>;
  left: Record<string, number>;
}

/** Brings a person out of an export into a workspace: all of it in one transaction, or nothing. */
export class PersonTaker {
  private readonly rows: TakenRowsRepository;
  private readonly values = new TakenValuesRepository();

  constructor(private readonly parts: TakerParts) {
    this.rows = new TakenRowsRepository(parts.cipher);
  }

  /** @throws ExportRefused for whoever was erased or is here already, and for a row that does not fit. */
  async take(zip: ExportZip, how: TakeOver): Promise<TakenPerson> {
    const { transactions, blobs } = this.parts;
    const ids = await idsOf(zip, how.workspaceId);
    const { memberId, participantId } = zip.manifest;
    const person = {
      workspaceId: how.workspaceId,
      memberId: ids.of(memberId),
      participantId: ids.of(participantId),
    };
    const actor = { kind: 'system' as const, workspaceId: how.workspaceId, reason: 'take-over' };
    await this.refuseErased(zip, person);
    // Before the key is made: what is undone below must be ours.
    await transactions.run(actor, (tx) => this.refuseKnown(tx, person));
    const uploads = new UploadTaker(zip, blobs);
    const move = { zip, person, ids, how, uploads, taken: {}, left: {} };
    try {
      await transactions.run(actor, (tx) => this.takeAll({ ...move, tx }));
    } catch (error) {
      await uploads.undo();
      // The part of the key that lies apart from the database.
      await transactions.run(actor, (tx) =>
        this.parts.cipher.destroyPersonKey(tx, person.workspaceId, person.memberId),
      );
      throw error;
    }
    return { ...person, ids, taken: move.taken, left: move.left };
  }

  /** Erased stays erased: under the former ids, and under those that the person would get, or got before. */
  private async refuseErased({ manifest }: ExportZip, person: Person): Promise<void> {
    const erased = await this.parts.erased.all();
    const isErased = erased.some(
      ({ memberId, participantId }) =>
        [manifest.memberId, person.memberId].includes(memberId) ||
        [manifest.participantId, person.participantId].includes(participantId),
    );
    if (isErased) throw new ExportRefused('erased', 'This person was erased here, and stays erased.');
  }

  private async refuseKnown(tx: EntityManager, person: Person): Promise<void> {
    const [row] = await tx.query<[{ is_workspace: boolean; is_known: boolean }]>(
      `select exists (select 1 from workspaces where workspace_id = $1) as is_workspace,
              exists (select 1 from members where id = $2) or exists (select 1 from participants where id = $3)
                as is_known`,
      [person.workspaceId, person.memberId, person.participantId],
    );
    if (!row.is_workspace)
      throw new ExportRefused('not-an-export', `There is no workspace ${person.workspaceId}.`);
    if (row.is_known) throw new ExportRefused('here-already', 'This person is in the workspace already.');
  }

  private async takeAll(move: Move): Promise<void> {
    const { tx, person } = move;
    await tx.query('set local statement_timeout = 0');
    await this.parts.cipher.createPersonKey(tx, person.workspaceId, person.memberId);
    // Rows that others hang on lie last in the order of deletion.
    for (const { table } of [...ownedTables].reverse())
      if (table === 'observations') await this.takeValues(move);
      else if (table in leftBehind) await this.leave(move, table);
      else if (table === 'consent_ledger') await this.takeConsents(move);
      else await this.takeTable(move, table);
    const subject = `participant:${person.participantId}`;
    const entry = { action: 'take-over-person', subject, decision: 'allowed' as const, reason: 'cli' };
    await this.parts.audit.append(tx, { workspaceId: person.workspaceId, memberId: null }, [entry]);
  }

  private async takeTable(move: Move, table: string): Promise<void> {
    let batch: TakenRow[] = [];
    for await (const { line, row } of rowsOf(move.zip, fileOf(table))) {
      // Rows about staff of the other workspace name people who are not here.
      if (
        table !== 'uploads' &&
        (row['member_id'] ?? move.zip.manifest.memberId) !== move.zip.manifest.memberId
      )
        count(move.left, table);
      else batch.push({ line, row: await this.rowOf(move, table, row) });
      if (batch.length < rowsAtOnce || atOnce.includes(table)) continue;
      await this.add(move, table, batch);
      batch = [];
    }
    await this.add(move, table, batch);
  }

  private async rowOf(move: Move, table: string, row: TakenRow['row']): Promise<TakenRow['row']> {
    const { tx, person, ids, how, uploads } = move;
    if (table === 'uploads') return uploads.take(row, (key) => this.sealedKey(tx, person, key), person, ids);
    const taken = takenRow(table, row, ids);
    if (table !== 'members') return taken;
    const accountName = how.accountName === undefined ? {} : { account_name: how.accountName };
    // Rights over others are given by whoever runs this workspace.
    return { ...taken, ...accountName, roles: ['participant'] };
  }

  private async takeConsents(move: Move): Promise<void> {
    if (!move.how.withConsents) return this.leave(move, 'consent_ledger');
    const rows: TakenRow['row'][] = [];
    for await (const { row } of rowsOf(move.zip, fileOf('consent_ledger')))
      rows.push(takenRow('consent_ledger', row, move.ids));
    const lines = chainedConsents(rows).map((row, index) => ({ line: index + 1, row }));
    await this.add(move, 'consent_ledger', lines);
  }

  private async leave({ zip, left }: Move, table: string): Promise<void> {
    for await (const _row of rowsOf(zip, fileOf(table))) count(left, table);
  }

  private async add({ tx, person, taken }: Move, table: string, rows: readonly TakenRow[]): Promise<void> {
    await this.rows.add(tx, person, table, fileOf(table), rows);
    if (rows.length > 0) count(taken, table, rows.length);
  }

  private async takeValues({ tx, zip, person, ids, taken }: Move): Promise<void> {
    const notes = await this.notes(tx, zip, person);
    for (const { name } of zip.manifest.files) {
      const [, metric] = /^measurements\/(.*)\.csv$/.exec(name) ?? [];
      if (metric === undefined) continue;
      if (!isMetric(metric)) throw new ExportRefused('newer', 'This kind of value is not known here.', name);
      const from = { metric, file: name, bytes: zip.bytes(name) };
      count(taken, 'observations', await this.values.add(tx, person, from, ids, notes));
    }
  }

  private async notes(tx: EntityManager, zip: ExportZip, person: Person): Promise<SealedNotes> {
    const [keys, notes]: [string[], string[]] = [[], []];
    for await (const { line, row } of rowsOf(zip, 'measurements/notes.jsonl')) {
      if (typeof row['key'] !== 'string' || typeof row['note'] !== 'string')
        throw new ExportRefused(
          'row',
          'It does not say which value the words stand beside: have the export made anew.',
          'measurements/notes.jsonl',
          line,
        );
      keys.push(row['key']);
      notes.push(row['note']);
    }
    const place = { ...person, personId: person.memberId, field: 'observations.sealed_note' };
    const boxes = await this.parts.cipher.sealAll(tx, place, notes);
    return new Map(keys.map((key, index) => [key, boxes[index]!]));
  }

  private sealedKey(tx: EntityManager, person: Person, key: Buffer): Promise<Buffer> {
    const place = { ...person, personId: person.memberId, field: 'uploads.blob_key' };
    return this.parts.cipher.seal(tx, place, key);
  }
}

/** Every id of a row that is the person's own. */
async function idsOf(zip: ExportZip, workspaceId: string): Promise<NewIds> {
  const ids = new NewIds(workspaceId);
  ids.add(zip.manifest.workspaceId, workspaceId);
  ids.add(zip.manifest.memberId);
  ids.add(zip.manifest.participantId);
  for (const { table } of ownedTables) {
    if (table in leftBehind) continue;
    for await (const { row } of rowsOf(zip, fileOf(table)))
      if (typeof row['id'] === 'string') ids.add(row['id']);
  }
  return ids;
}

function fileOf(table: string): string {
  return `tables/${table}.jsonl`;
}

function count(counts: Record<string, number>, table: string, rows = 1): void {
  counts[table] = (counts[table] ?? 0) + rows;
}
