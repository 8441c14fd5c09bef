import type { ApiClient } from '../api/client.js';
import { isProblem } from '../api/client.js';
import { follow } from '../api/progress.js';
import type { ImportPartsFragment, ImportStatus } from '../api/generated/graphql.js';
import {
  CancelImportDocument,
  ImportProgressDocument,
  ImportsDocument,
  RereadImportDocument,
  RollBackImportDocument,
  StartImportDocument,
} from '../api/generated/graphql.js';
import type { Answers, Why } from './file-look.svelte.js';
import { Previews } from './previews.svelte.js';
import { Resource } from './resource.svelte.js';
import { Uploads } from './uploads.svelte.js';

/** What a person may do to an import. */
export type ImportAction = 'cancel' | 'rollBack' | 'reread';

const beingRead: readonly ImportStatus[] = ['queued', 'running'];

/** Whether a worker has something left to do for an import. */
function isAtWork({ status, takingBackSince }: ImportPartsFragment): boolean {
  return beingRead.includes(status) || takingBackSince !== null;
}

/** A person's files: those being sent, those being read and those read. */
export class ImportsState {
  /** Whether files are looked at before they are imported. */
  looksFirst = $state(false);
  readonly uploads = new Uploads((file, onShare) =>
    this.looksFirst ? this.previews.add(file, onShare) : this.#deliver(file, onShare),
  );
  readonly previews: Previews;
  readonly imports: Resource<ImportPartsFragment[]>;
  readonly #following = new Map<string, () => void>();
  #left = false;

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
    private readonly onDataChanged: () => void,
  ) {
    this.previews = new Previews(api, participantId, (uploadId, answers) => this.#begin(uploadId, answers));
    this.imports = new Resource(async () => {
      const { participant } = await api.run(ImportsDocument, { participantId });
      const imports = participant?.imports ?? [];
      imports.filter(isAtWork).forEach(({ id }) => this.#follow(id));
      return imports;
    });
  }

  /** Resolves to why it could not be done, or null. */
  readonly change = async (action: ImportAction, importId: string): Promise<string | null> => {
    const answer = await this.#ask(action, importId);
    if (isProblem(answer)) return answer.message;
    await this.imports.reload();
    this.onDataChanged();
    return null;
  };

  readonly leave = (): void => {
    this.#left = true;
    this.#following.forEach((stop) => stop());
  };

  async #ask(action: ImportAction, importId: string) {
    if (action === 'cancel') return (await this.api.run(CancelImportDocument, { importId })).cancelImport;
    if (action === 'reread') return (await this.api.run(RereadImportDocument, { importId })).rereadImport;
    return (await this.api.run(RollBackImportDocument, { importId })).rollBackImport;
  }

  async #deliver(file: File, onShare: (share: number) => void): Promise<Why | null> {
    return this.#begin(await this.api.upload(file, onShare), {});
  }

  async #begin(uploadId: string, answers: Answers): Promise<Why | null> {
    const settings = Object.entries(answers).map(([name, value]) => ({ name, value }));
    const { startImport } = await this.api.run(StartImportDocument, {
      input: { participantId: this.participantId, uploadId, settings },
    });
    if (startImport.__typename === 'AlreadyImported') return { code: startImport.code };
    if (isProblem(startImport)) return { message: startImport.message };
    if (!('fileName' in startImport)) return null;
    this.#put(startImport);
    if (isAtWork(startImport)) this.#follow(startImport.id);
    else this.onDataChanged();
    return null;
  }

  #put(changed: ImportPartsFragment): void {
    const others = (this.imports.data ?? []).filter(({ id }) => id !== changed.id);
    this.imports.data = [changed, ...others].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  #follow(id: string): void {
    if (this.#left || this.#following.has(id)) return;
    const stop = follow(this.api, {
      subscription: ImportProgressDocument,
      variables: { importId: id },
      pushed: ({ importProgress }) => importProgress,
      ask: () => this.api.run(ImportsDocument, { participantId: this.participantId }),
      asked: ({ participant }) => participant?.imports.find((candidate) => candidate.id === id) ?? null,
      isEnd: (item) => !isAtWork(item),
      onItem: (item) => {
        this.#put(item);
        if (isAtWork(item)) return;
        // It may be followed again, when it is taken back.
        this.#following.delete(id);
        this.onDataChanged();
      },
    });
    this.#following.set(id, stop);
  }
}
