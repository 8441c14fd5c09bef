import type { BrowserSession } from './browser-session.js';
import type { SampleFile } from './sample-files.js';
import { until } from './until.js';

export interface ImportedFile {
  id: string;
  status: string;
  sourceId: string | null;
  recordsRead: number;
  observationsStored: number;
  activitiesStored: number;
  sameSessions: number;
  duplicates: number;
  warnings: { code: string }[];
  failure: string | null;
  progress: number;
}

const fields = `id status sourceId recordsRead observationsStored activitiesStored sameSessions duplicates warnings { code } failure progress`;

/** What became of the wish to import a file. */
export interface StartedImport {
  __typename: string;
  id?: string;
  import?: { id: string };
}

/** Uploads a file and asks for its import. */
export async function startImport(
  session: BrowserSession,
  participantId: string,
  file: SampleFile,
): Promise<StartedImport> {
  const uploadId = await session.upload(file.name, file.bytes);
  const answer = await session.ask<{ startImport: StartedImport }>(
    `mutation ($input: StartImportInput!) { startImport(input: $input) {
      __typename ... on Import { id } ... on AlreadyImported { import { id } } } }`,
    { input: { participantId, uploadId } },
  );
  return answer.startImport;
}

/** Uploads a file and starts its import. */
export async function beginImport(
  session: BrowserSession,
  participantId: string,
  file: SampleFile,
): Promise<string> {
  const { id, __typename } = await startImport(session, participantId, file);
  if (id === undefined) throw new Error(`The import of ${file.name} did not begin: ${__typename}.`);
  return id;
}

export async function importState(
  session: BrowserSession,
  participantId: string,
  id: string,
): Promise<ImportedFile> {
  const { participant } = await session.ask<{ participant: { imports: ImportedFile[] } }>(
    `query ($id: ID!) { participant(id: $id) { imports { ${fields} } } }`,
    { id: participantId },
  );
  const found = participant.imports.find((entry) => entry.id === id);
  if (!found) throw new Error('The import is not listed.');
  return found;
}

/** Uploads, imports, and waits for the end. */
export async function importFile(
  session: BrowserSession,
  participantId: string,
  file: SampleFile,
): Promise<ImportedFile> {
  const id = await beginImport(session, participantId, file);
  return until(
    () => importState(session, participantId, id),
    ({ status }) => !['queued', 'running'].includes(status),
  );
}
