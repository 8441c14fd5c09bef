import { metrics } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { BlobStore } from '../../../platform/blobs/blob-store.js';
import type { Transactions } from '../../../platform/database/transactions.js';
import type { PluginPersonalData } from '../../../platform/plugins/storage/plugin-personal-data.js';
import type { InstanceSigner } from '../../../platform/privacy/instance-signer.js';
import { ownedTables } from '../../../platform/privacy/ownership-registry.js';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import { byteColumns } from '../../../platform/privacy/sealed-columns.js';
import type { FhirExport } from '../../exports/fhir-export.js';
import type { UploadsRepository } from '../../imports/uploads.repository.js';
import type { OwnedRowsRepository, Person } from '../owned-rows.repository.js';
import { exportReadme } from './export-readme.js';
import { openedLines } from './opened-lines.js';
import { metricCsv, tableLines } from './table-files.js';
import { ZipArchive } from './zip-archive.js';

/** Values up to which the archive holds them as FHIR too; a resource is forty times a line of CSV. */
const mostFhirValues = 200_000;

export interface ArchiveParts {
  transactions: Transactions;
  rows: OwnedRowsRepository;
  cipher: Pick<PersonCipher, 'openAllTexts'>;
  blobs: Pick<BlobStore, 'open'>;
  uploads: Pick<UploadsRepository, 'open'>;
  plugins: PluginPersonalData;
  fhir: Pick<FhirExport, 'text'>;
  signer: Pick<InstanceSigner, 'publicKey' | 'sign'>;
}

/** Not everything of the person went into the archive: it is not handed out. */
export class ExportIncomplete extends Error {
  override readonly name = 'ExportIncomplete';
}

/** Writes all that is kept of a person into a zip, by the ownership registry. */
export class PersonArchive {
  constructor(private readonly parts: ArchiveParts) {}

  /**
   * Fills the archive while somebody reads its output.
   * @throws ExportIncomplete when fewer values went in than the person has.
   */
  async fill(archive: ZipArchive, person: Person, language: 'en' | 'zh', at: Date): Promise<void> {
    await archive.add(
      'README.txt',
      (async function* () {
        await Promise.resolve();
        yield exportReadme(language, at);
      })(),
      () => null,
    );
    for (const { table } of ownedTables)
      if (table !== 'observations') await this.addTable(archive, person, table);
    const values = await this.addMetrics(archive, person);
    await this.addPlugins(archive, person);
    await this.addUploads(archive, person);
    const hasFhir = values <= mostFhirValues;
    if (hasFhir) await this.addFhir(archive, person);
    this.finish(archive, person, { at, hasFhir });
  }

  private async addTable(archive: ZipArchive, person: Person, table: string): Promise<void> {
    const { rows, cipher } = this.parts;
    await this.inWorkspace(person, async (tx) => {
      const lines = await tableLines(tx, rows, table, person);
      const isSealed = byteColumns[table]?.sealed !== undefined;
      const bytes = isSealed
        ? openedLines(table, person, lines.bytes, cipher, (work) => this.inWorkspace(person, work))
        : lines.bytes;
      await archive.add(`tables/${table}.jsonl`, bytes, lines.rows);
    });
  }

  /** Resolves to how many values these were. */
  private async addMetrics(archive: ZipArchive, person: Person): Promise<number> {
    const { rows } = this.parts;
    let values = 0;
    for (const metric of await this.inWorkspace(person, (tx) =>
      rows.metricsOf(tx, person, Object.keys(metrics)),
    )) {
      await this.inWorkspace(person, async (tx) => {
        const csv = await metricCsv(tx, rows, metric, person);
        await archive.add(`measurements/${metric}.csv`, csv.bytes, csv.rows);
        values += csv.rows();
      });
    }
    const all = await this.inWorkspace(person, (tx) => rows.count(tx, 'observations', person));
    if (values < all) throw new ExportIncomplete('Some values have a metric that is not known.');
    await this.addNotes(archive, person);
    return values;
  }

  /** Words beside values: few, sealed, and in no column of the CSV. */
  private async addNotes(archive: ZipArchive, person: Person): Promise<void> {
    const { rows, cipher } = this.parts;
    const notes = await this.inWorkspace(person, (tx) => rows.notes(tx, person));
    const place = { ...person, personId: person.memberId, field: 'observations.sealed_note' };
    const texts = await this.inWorkspace(person, (tx) =>
      cipher.openAllTexts(
        tx,
        place,
        notes.map(({ sealed }) => sealed),
      ),
    );
    const lines = notes.map(
      ({ metric, at, key }, index) => `${JSON.stringify({ metric, at, key, note: texts[index] })}\n`,
    );
    await archive.add('measurements/notes.jsonl', piecesOf(lines), () => lines.length);
  }

  private async addPlugins(archive: ZipArchive, person: Person): Promise<void> {
    const { plugins } = this.parts;
    for (const of of await this.inWorkspace(person, (tx) => plugins.tables(tx))) {
      const lines = (await plugins.rows(of, person)).map((row) => `${JSON.stringify(row)}\n`);
      await archive.add(`plugins/${of.schema}.${of.table}.jsonl`, piecesOf(lines), () => lines.length);
    }
  }

  /** Raw files as they came. Their names are labels of people: the number keeps two of one name apart. */
  private async addUploads(archive: ZipArchive, person: Person): Promise<void> {
    const { rows, uploads, blobs } = this.parts;
    const ids = await this.inWorkspace(person, (tx) => rows.uploads(tx, person));
    for (const [index, id] of ids.entries()) {
      const { fileName, key } = await this.inWorkspace(person, (tx) => uploads.open(tx, id));
      const label = fileName.replace(/[^\p{L}\p{N}._-]/gu, '_').replace(/^\.+/, '_');
      await archive.add(`uploads/${index + 1}-${label}`, blobs.open(id, key), () => null);
    }
  }

  private async addFhir(archive: ZipArchive, person: Person): Promise<void> {
    const actor = { kind: 'system' as const, workspaceId: person.workspaceId, reason: 'personal-export' };
    await archive.add('fhir/observations.ndjson', this.parts.fhir.text(actor, person, 'ndjson'), () => null);
  }

  private finish(archive: ZipArchive, person: Person, { at, hasFhir }: { at: Date; hasFhir: boolean }): void {
    const { signer } = this.parts;
    const manifest = JSON.stringify(
      {
        format: 'regimen-person-export',
        version: 1,
        exportedAt: at.toISOString(),
        ...person,
        hasFhir,
        files: archive.files,
        publicKey: signer.publicKey,
      },
      null,
      2,
    );
    const signature = signer.sign('export-manifest', manifest).toString('base64');
    archive.finish({ 'manifest.json': manifest, 'manifest.sig': `${signature}\n` });
  }

  private inWorkspace<T>({ workspaceId }: Person, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: 'personal-export' }, work);
  }
}

async function* piecesOf(lines: readonly string[]): AsyncGenerator<string> {
  await Promise.resolve();
  yield lines.join('');
}
