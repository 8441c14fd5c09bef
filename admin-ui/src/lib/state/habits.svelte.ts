import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { EditHabitInput, HabitPartsFragment } from '../api/generated/graphql.js';
import { EditHabitDocument, HabitsDocument } from '../api/generated/graphql.js';
import { failureCode, Resource } from './resource.svelte.js';

type Edit = Partial<Pick<EditHabitInput, 'name' | 'verdict' | 'pinned'>>;

/** Somebody's habits, and what they say of them. */
export class HabitsState {
  readonly habits: Resource<HabitPartsFragment[]>;
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  isBusy = $state(false);

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
  ) {
    this.habits = new Resource(async () => {
      const { participant } = await api.run(HabitsDocument, { participantId });
      return participant?.habits ?? [];
    });
  }

  readonly edit = async (habit: HabitPartsFragment, edit: Edit): Promise<void> => {
    this.isBusy = true;
    this.problem = this.failure = null;
    try {
      const { id: habitId, ownName: name, verdict, pinned } = habit;
      const input = { participantId: this.participantId, habitId, name, verdict, pinned, ...edit };
      const { editHabit } = await this.api.run(EditHabitDocument, { input });
      if (isProblem(editHabit)) this.problem = editHabit;
      else if (editHabit.__typename === 'HabitsEdited') this.habits.data = editHabit.habits;
    } catch (error) {
      this.failure = failureCode(error);
    } finally {
      this.isBusy = false;
    }
  };
}
