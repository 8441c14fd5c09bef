import type { ApiClient } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { AskResearchExportInput, ResearchExportsQuery } from '../api/generated/graphql.js';
import { AskResearchExportDocument, ResearchExportsDocument } from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';
import { Resource } from './resource.svelte.js';

export type ResearchExport = ResearchExportsQuery['researchExports'][number];
const lookAgainMs = 3_000;

/** Files of people for research, newest first; looks again by itself while one is being made. */
export class ResearchExportsState {
  readonly all: Resource<readonly ResearchExport[]>;
  readonly asking = new Attempt();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #left = false;

  constructor(private readonly api: ApiClient) {
    this.all = new Resource(async () => {
      const { researchExports } = await api.run(ResearchExportsDocument, {});
      if (researchExports.some(({ state }) => state === 'queued')) this.#lookAgain();
      return researchExports;
    });
  }

  readonly leave = (): void => {
    this.#left = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  };

  readonly ask = (input: AskResearchExportInput): Promise<boolean> =>
    this.asking.run(async () => {
      const { askResearchExport } = await this.api.run(AskResearchExportDocument, { input });
      if (isProblem(askResearchExport)) return askResearchExport;
      await this.all.reload();
      return null;
    });

  async #look(): Promise<void> {
    await this.all.reload();
    // An outage shorter than the work must not leave the page waiting for good.
    if (this.all.failure !== null) this.#lookAgain();
  }

  #lookAgain(): void {
    if (this.#left) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), lookAgainMs);
  }
}
