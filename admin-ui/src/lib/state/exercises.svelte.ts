import type { ApiClient } from '../api/client.js';
import type { ExercisePartsFragment } from '../api/generated/graphql.js';
import {
  ExerciseByIdDocument,
  ExerciseChoicesDocument,
  ExercisesDocument,
} from '../api/generated/graphql.js';
import { exerciseFilter, noSearch } from '../components/knowledge/exercise-filter.js';
import type { ExerciseSearch } from '../components/knowledge/exercise-filter.js';
import { Resource } from './resource.svelte.js';
import { SearchedList } from './searched-list.svelte.js';

/** Browsing the catalogue: what is searched, what was found, and the one that is looked at. */
export class ExercisesState {
  search = $state<ExerciseSearch>({ ...noSearch });
  /** Whom the shown list was judged for; empty for nobody. */
  judgedFor = $state('');
  opened = $state.raw<Resource<ExercisePartsFragment> | null>(null);
  readonly choices: Resource<Awaited<ReturnType<ExercisesState['loadChoices']>>>;
  readonly list: SearchedList<ExerciseSearch, ExercisePartsFragment>;

  /** @param ownId the reader's own record, whose limits count first; empty for staff. */
  constructor(
    private readonly api: ApiClient,
    readonly ownId: string,
  ) {
    this.search.participantId = ownId;
    this.judgedFor = ownId;
    this.choices = new Resource(() => this.loadChoices());
    this.list = new SearchedList({ ...noSearch, participantId: ownId }, async (asked, after) => {
      const { exercises } = await this.api.run(ExercisesDocument, { ...exerciseFilter(asked), after });
      return exercises;
    });
  }

  get isOwn(): boolean {
    return this.ownId !== '' && this.judgedFor === this.ownId;
  }

  readonly find = (): void => {
    this.judgedFor = this.search.participantId;
    void this.list.find($state.snapshot(this.search));
  };

  readonly open = (id: string): void => {
    const participantId = this.judgedFor || null;
    this.opened = new Resource(async () => {
      const { exercise } = await this.api.run(ExerciseByIdDocument, { id, participantId });
      if (!exercise) throw new Error(`There is no exercise ${id}.`);
      return exercise;
    });
  };

  readonly close = (): void => {
    this.opened = null;
  };

  private async loadChoices() {
    return (await this.api.run(ExerciseChoicesDocument, {})).vocabulary;
  }
}
