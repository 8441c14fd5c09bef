import type { ApiClient } from '../api/client.js';
import type { DataSourcesQuery } from '../api/generated/graphql.js';
import { DataSourcesDocument } from '../api/generated/graphql.js';
import type { LanguageState } from '../i18n/language.svelte.js';

type Title = DataSourcesQuery['dataSources'][number]['title'];

/** Names of sources and devices as people read them. Those of plugins are asked for when the first is to be shown. */
export class SourceNames {
  #titles = $state.raw<ReadonlyMap<string, Title>>(new Map());
  #isAsked = false;

  constructor(
    private readonly api: Pick<ApiClient, 'run'>,
    private readonly language: Pick<LanguageState, 'named' | 'text' | 'code'>,
  ) {}

  /** Of a source by its id; readable words where no such source is at work any more. */
  readonly ofSource = (id: string): string => this.#known(id) ?? this.language.code('source', id);

  /** Of a device: the name it has, or words for one that is none. */
  readonly ofDevice = (device: string): string => this.language.named('device', device) ?? device;

  /** Of an entry in an order of sources: a device, a kind of device, or the id of a source. */
  readonly inOrder = (entry: string): string => this.#known(entry) ?? this.ofDevice(entry);

  #known(id: string): string | null {
    const own = this.language.named('source', id);
    if (own !== null) return own;
    void this.#ask();
    const title = this.#titles.get(id);
    return title ? this.language.text(title) : null;
  }

  async #ask(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    try {
      const { dataSources } = await this.api.run(DataSourcesDocument, {});
      this.#titles = new Map(dataSources.map(({ id, title }) => [id, title]));
    } catch {
      // Without names the ids are shown as words; the next page asks again.
      this.#isAsked = false;
    }
  }
}
