import { openImportDesk, startTestServer } from '@regimen/server/testing';
import type { ImportDesk } from '@regimen/server/testing';
import type { FinishedImport, ImportedState } from '../cases/imported-state.js';
import { readState } from './read-state.js';

/** A person whose files are imported on the real path: sealed, read apart, cleaned and stored in PostgreSQL. */
export interface PersonDesk {
  importFile(
    fileName: string,
    bytes: Uint8Array,
    settings: Readonly<Record<string, string>>,
  ): Promise<FinishedImport & { observations: number; activities: number }>;
  state(): Promise<ImportedState>;
  close(): Promise<void>;
}

export interface ImportOffice {
  /** A new person on a database of their own, with a zone (IANA name). */
  personIn(timeZone: string): Promise<PersonDesk>;
  close(): Promise<void>;
}

/** Starts a PostgreSQL for one run. */
export async function openImportOffice(): Promise<ImportOffice> {
  const server = await startTestServer();
  const open = new Set<ImportDesk>();
  return {
    async personIn(timeZone) {
      const desk = await openImportDesk(timeZone);
      open.add(desk);
      return personAt(desk, timeZone, () => open.delete(desk));
    },
    async close() {
      for (const desk of open) await desk.stop();
      await server.stop();
    },
  };
}

function personAt(desk: ImportDesk, timeZone: string, onClose: () => void): PersonDesk {
  return {
    async importFile(fileName, bytes, settings) {
      const finished = await desk.importFile({ name: fileName, bytes: whole(bytes), settings });
      const { status, sourceId, warnings, failure } = finished;
      return {
        fileName,
        status,
        sourceId,
        warnings,
        failure: failure && `${failure.code}: ${failure.message} (${failure.where})`,
        observations: finished.observationsStored,
        activities: finished.activitiesStored,
      };
    },
    state: () => readState(desk, timeZone),
    async close() {
      onClose();
      await desk.stop();
    },
  };
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
