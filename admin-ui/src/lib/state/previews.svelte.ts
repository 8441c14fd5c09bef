import type { ApiClient } from '../api/client.js';
import { isProblem } from '../api/client.js';
import { PreviewImportDocument } from '../api/generated/graphql.js';
import type { Answers, Look, Why } from './file-look.svelte.js';
import { FileLook } from './file-look.svelte.js';

/** Has an uploaded file imported with the answers given. Resolves to why not, or null. */
export type Begin = (uploadId: string, answers: Answers, titlesKey: string | null) => Promise<Why | null>;

/** Files that are looked at before anything is stored. */
export class Previews {
  looks = $state.raw<readonly FileLook[]>([]);

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
    private readonly begin: Begin,
  ) {}

  /** Sends a file and looks into it. */
  readonly add = async (file: File, onShare: (share: number) => void): Promise<null> => {
    await this.open(file.name, await this.api.upload(file, onShare));
    return null;
  };

  /** Looks into a file that was sent already; one look at a time. */
  readonly open = async (fileName: string, uploadId: string): Promise<void> => {
    if (this.looks.some((look) => look.uploadId === uploadId)) return;
    const look = new FileLook(
      fileName,
      uploadId,
      (answers) => this.#ask(uploadId, answers),
      async (answers, titlesKey) => {
        const why = await this.begin(uploadId, answers, titlesKey);
        if (why === null) this.close(look);
        return why;
      },
    );
    this.looks = [...this.looks, look];
    await look.refresh();
  };

  readonly close = (look: FileLook): void => {
    this.looks = this.looks.filter((other) => other !== look);
  };

  async #ask(uploadId: string, answers: Answers): Promise<Look> {
    const settings = Object.entries(answers).map(([name, value]) => ({ name, value }));
    const input = { participantId: this.participantId, uploadId, settings };
    const { previewImport } = await this.api.run(PreviewImportDocument, { input });
    if (previewImport.__typename === 'ImportPreview') return { preview: previewImport };
    return { why: { message: isProblem(previewImport) ? previewImport.message : '' } };
  }
}
