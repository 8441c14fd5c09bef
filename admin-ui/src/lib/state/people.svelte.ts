import type { ApiClient } from '../api/client.js';
import type { PeopleQuery, VocabularyEntryPartsFragment } from '../api/generated/graphql.js';
import { PeopleDocument } from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type Person = PeopleQuery['participants']['edges'][number]['node'];

interface People {
  people: Person[];
  conditions: VocabularyEntryPartsFragment[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** The people an account cares for, page by page. */
export class PeopleState {
  readonly resource: Resource<People>;

  constructor(private readonly api: ApiClient) {
    this.resource = new Resource(() => this.#page(null));
  }

  readonly more = async (): Promise<void> => {
    const shown = this.resource.data;
    if (!shown?.next) return;
    const page = await this.#page(shown.next);
    this.resource.data = { ...page, people: [...shown.people, ...page.people] };
  };

  async #page(after: string | null): Promise<People> {
    const { participants, vocabulary } = await this.api.run(PeopleDocument, { after });
    const { endCursor, hasNextPage } = participants.pageInfo;
    return {
      people: participants.edges.map(({ node }) => node),
      conditions: vocabulary.conditions,
      next: hasNextPage ? (endCursor ?? null) : null,
    };
  }
}
