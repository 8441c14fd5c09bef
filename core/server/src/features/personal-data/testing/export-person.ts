import type { Readable } from 'node:stream';
import { Readable as ReadableStream } from 'node:stream';
import { PluginPersonalData } from '../../../platform/plugins/storage/plugin-personal-data.js';
import { ExportedObservationsRepository } from '../../exports/exported-observations.repository.js';
import { FhirExport } from '../../exports/fhir-export.js';
import { jobOf } from '../../imports/testing/import-desk.js';
import { ExportPersonProcessor } from '../export/export-person.processor.js';
import { PersonArchive } from '../export/person-archive.js';
import { PersonalExportsRepository } from '../export/personal-exports.repository.js';
import { OwnedRowsRepository } from '../owned-rows.repository.js';
import type { Person } from '../owned-rows.repository.js';
import type { RightsDesk } from './whole-person.js';

/** Makes the export of a person as the worker does. Resolves to its id. */
export async function makeExport(desk: RightsDesk, person: Person): Promise<string> {
  const exports = new PersonalExportsRepository(desk.cipher);
  const observations = new ExportedObservationsRepository(desk.cipher);
  const archive = new PersonArchive({
    ...desk,
    rows: new OwnedRowsRepository(),
    blobs: desk.imports.blobs,
    uploads: desk.imports.uploads,
    plugins: new PluginPersonalData(desk.databases),
    fhir: new FhirExport(desk.transactions, observations, desk.imports.activities),
  });
  const exportId = await desk.within(person, (tx) => exports.add(tx, person, person.memberId));
  const { participants } = desk.imports;
  await new ExportPersonProcessor({ ...desk, participants, exports, blobs: desk.exportBlobs, archive }).run(
    jobOf({ workspaceId: person.workspaceId, payload: { exportId, participantId: person.participantId } }),
  );
  return exportId;
}

/** The zip of a finished export, as its owner fetches it. */
export async function fetchExport(desk: RightsDesk, person: Person, exportId: string): Promise<Readable> {
  const exports = new PersonalExportsRepository(desk.cipher);
  const file = await desk.within(person, (tx) => exports.file(tx, exportId, person));
  if (!file) throw new Error('The export was not made.');
  return ReadableStream.from(desk.exportBlobs.open(file.id, file.key), { objectMode: false });
}
