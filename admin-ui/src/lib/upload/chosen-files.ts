import type { FolderFile } from './pack-folder.js';

/** Something a person chose: a single file, or a folder of them. */
export type Chosen = { kind: 'file'; file: File } | { kind: 'folder'; name: string; files: FolderFile[] };

/** What systems leave in folders, and no person means to send. */
const leftBySystems = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/** Files of a chooser: those of a chosen folder carry their path. */
export function chosenFiles(files: Iterable<File>): Chosen[] {
  const chosen: Chosen[] = [];
  const folders = new Map<string, FolderFile[]>();
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    if (leftBySystems.test(path)) continue;
    const [folder = '', ...rest] = path.split('/');
    if (rest.length === 0) chosen.push({ kind: 'file', file });
    else folders.set(folder, [...(folders.get(folder) ?? []), { path, file }]);
  }
  return [
    ...chosen,
    ...[...folders].map(([name, inside]) => ({ kind: 'folder' as const, name, files: inside })),
  ];
}

/** What was dropped, folders with everything in them. Asks the browser at once: later it has forgotten. */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<Chosen[]> {
  const given = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const chosen = given.flatMap(({ entry, file }): Chosen[] =>
    entry === null && file !== null ? [{ kind: 'file', file }] : [],
  );
  const entries = given.flatMap(({ entry }) => entry ?? []);
  for (const entry of entries) {
    const files = (await filesIn(entry)).filter(({ path }) => !leftBySystems.test(path));
    if (entry.isDirectory && files.length > 0) chosen.push({ kind: 'folder', name: entry.name, files });
    else chosen.push(...files.map(({ file }) => ({ kind: 'file' as const, file })));
  }
  return chosen;
}

async function filesIn(entry: FileSystemEntry): Promise<FolderFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const files: FolderFile[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser hands out a folder in pieces, and an empty piece at its end.
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader))
    for (const inner of some) files.push(...(await filesIn(inner)));
  return files;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
