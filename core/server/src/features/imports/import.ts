import type { ImportWarning } from '@regimen/domain';
import type { FileFailure } from '../../platform/parsing/parse-frames.js';

export type ImportStatus = 'queued' | 'running' | 'done' | 'partial' | 'failed' | 'cancelled';

/** One delivery from a source, and how far its reading is. */
export interface ImportRecord {
  id: string;
  workspaceId: string;
  participantId: string;
  /** The plugin's source; null until the file is recognised. */
  sourceId: string | null;
  fileName: string;
  status: ImportStatus;
  /** 0 to 1, by bytes read. */
  progress: number;
  /** Records committed so far: a resumed run continues behind them. */
  recordsRead: number;
  observationsStored: number;
  activitiesStored: number;
  /** Of those, how many another source had recorded too: linked, and counted once. */
  sameSessions: number;
  duplicates: number;
  warnings: readonly ImportWarning[];
  failure: FileFailure | null;
  /** Files it holds; of an archive, those in it that were read, failed or are known by nobody. */
  fileCount: number;
  /** Answers to what the file leaves open. */
  settings: Readonly<Record<string, string>>;
  /** Plugin and version that read it; of an archive, the first that read a file. */
  parserVersion: string | null;
  /** Since when somebody waits for it to be taken back; null when nobody does, and when it is done. */
  takingBackSince: Date | null;
  rolledBackAt: Date | null;
  /** When its raw bytes were removed, as they were kept long enough. */
  fileRemovedAt: Date | null;
  /** The import whose effects this one takes the place of. */
  replaces: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** What one committed batch added. */
export interface BatchResult {
  /** New ones, warnings counted. */
  recordsRead: number;
  observationsStored: number;
  activitiesStored: number;
  sameSessions: number;
  duplicates: number;
  warnings: readonly ImportWarning[];
}

/** Warnings of one code and place are counted, not listed: a broken file must not flood its own report. */
export function mergeWarnings(
  known: readonly ImportWarning[],
  added: readonly ImportWarning[],
): readonly ImportWarning[] {
  const maxKinds = 200;
  const merged = new Map<string, ImportWarning>();
  for (const warning of [...known, ...added]) {
    const key = `${warning.code} ${warning.where}`;
    const seen = merged.get(key);
    if (seen) merged.set(key, { ...seen, count: seen.count + warning.count });
    else if (merged.size < maxKinds) merged.set(key, warning);
  }
  return [...merged.values()];
}
