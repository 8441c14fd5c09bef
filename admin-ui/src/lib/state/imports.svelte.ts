import type { ApiClient } from '../api/client.js';
import { isProblem } from '../api/client.js';
import { follow } from '../api/progress.js';
import type { ImportPartsFragment, ImportStatus } from '../api/generated/graphql.js';
import {
  CancelImportDocument,
  ImportProgressDocument,
  ImportsDocument,
  OneImportDocument,
  RereadImportDocument,
  RollBackImportDocument,
  StartImportDocument,
} from '../api/generated/graphql.js';
import type { Answers, Why } from './file-look.svelte.js';
import { Previews } from './previews.svelte.js';
import { failureCode, Resource } from './resource.svelte.js';
import { Uploads } from './uploads.svelte.js';

/** What a person may do to an import. */
export type ImportAction = 'cancel' | 'rollBack' | 'reread';

const beingRead: readonly ImportStatus[] = ['queued', 'running'];

/** Whether a worker has something left to do for an import. */
function isAtWork({ status, takingBackSince }: ImportPartsFragment): boolean {
  return beingRead.includes(status) || takingBackSince !== null;
}

/** The newest state of each, newest import first. */
function joined(
  known: readonly ImportPartsFragment[],
  added: readonly ImportPartsFragment[],
): readonly ImportPartsFragment[] {
  const ids = new Set(added.map(({ id }) => id));
  return [...known.filter(({ id }) => !ids.has(id)), ...added].toSorted((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
}

/** A person's files: those being sent, those being read and those read. */
export class ImportsState {
  /** Whether files are looked at before they are imported. */
  looksFirst = $state(false);
  readonly uploads = new Uploads((file, onShare) =>
    this.looksFirst ? this.previews.add(file, onShare) : this.#deliver(file, onShare),
  );
  readonly previews: Previews;
  readonly imports: Resource<readonly ImportPartsFragment[]>;
  /** All there are, shown or not. */
  count = $state(0);
  readonly #following = new Map<string, () => void>();
  #left = false;

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
    private readonly onDataChanged: () => void,
  ) {
    this.previews = new Previews(api, participantId, (uploadId, answers, titlesKey) =>
      this.#begin(uploadId, answers, titlesKey),
    );
    this.imports = new Resource(() => this.#page(null));
  }

  /** Asks for those behind the last one shown. */
  readonly more = async (): Promise<void> => {
    const known = this.imports.data ?? [];
    try {
      const older = await this.#page(known.at(-1)?.id ?? null);
      this.imports.data = joined(this.imports.data ?? [], older);
      this.imports.failure = null;
    } catch (error) {
      this.imports.failure = failureCode(error);
    }
  };

  /** Looks into the bytes of an import again, for what they leave open to be answered. */
  readonly look = ({ fileName, uploadId }: ImportPartsFragment): void => {
    void this.previews.open(fileName, uploadId);
  };

  /** Resolves to why it could not be done, or null. */
  readonly change = async (action: ImportAction, importId: string): Promise<string | null> => {
    const answer = await this.#ask(action, importId);
    if (isProblem(answer)) return answer.message;
    if ('fileName' in answer) this.#take(answer);
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
    return this.#begin(await this.api.upload(file, onShare), {}, null);
  }

  async #begin(uploadId: string, answers: Answers, rememberAs: string | null): Promise<Why | null> {
    const settings = Object.entries(answers).map(([name, value]) => ({ name, value }));
    const { startImport } = await this.api.run(StartImportDocument, {
      input: { participantId: this.participantId, uploadId, settings, rememberAs },
    });
    if (startImport.__typename === 'AlreadyImported') return { code: startImport.code };
    if (isProblem(startImport)) return { message: startImport.message };
    if (!('fileName' in startImport)) return null;
    this.#take(startImport);
    if (!isAtWork(startImport)) this.onDataChanged();
    return null;
  }

  async #page(after: string | null): Promise<readonly ImportPartsFragment[]> {
    const { participant } = await this.api.run(ImportsDocument, { participantId: this.participantId, after });
    const imports = participant?.imports ?? [];
    this.count = participant?.importCount ?? 0;
    imports.filter(isAtWork).forEach(({ id }) => this.#follow(id));
    return imports;
  }

  #take(item: ImportPartsFragment): void {
    this.#put(item);
    if (isAtWork(item)) this.#follow(item.id);
  }

  /** One that took the place of another changed that one too. */
  async #refresh(): Promise<void> {
    const newest = await this.#page(null).catch(() => []);
    this.imports.data = joined(this.imports.data ?? [], newest);
  }

  #put(changed: ImportPartsFragment): void {
    const known = this.imports.data ?? [];
    if (!known.some(({ id }) => id === changed.id)) this.count += 1;
    this.imports.data = joined(known, [changed]);
  }

  #follow(id: string): void {
    if (this.#left || this.#following.has(id)) return;
    const stop = follow(this.api, {
      subscription: ImportProgressDocument,
      variables: { importId: id },
      pushed: ({ importProgress }) => importProgress,
      ask: () => this.api.run(OneImportDocument, { participantId: this.participantId, importId: id }),
      asked: ({ participant }) => participant?.import ?? null,
      isEnd: (item) => !isAtWork(item),
      onItem: (item) => {
        this.#put(item);
        if (isAtWork(item)) return;
        // It may be followed again, when it is taken back.
        this.#following.delete(id);
        void this.#refresh();
        this.onDataChanged();
      },
    });
    this.#following.set(id, stop);
  }
}
