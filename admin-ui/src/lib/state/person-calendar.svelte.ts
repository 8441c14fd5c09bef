import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { CalendarPartsFragment, CalendarQuery } from '../api/generated/graphql.js';
import {
  CalendarDocument,
  RemoveCalendarEntryDocument,
  SaveCalendarEntryDocument,
} from '../api/generated/graphql.js';
import type { CalendarDraft } from './calendar-draft.js';
import { entryInputOf } from './calendar-draft.js';
import { failureCode, Resource } from './resource.svelte.js';

type Changed = ({ __typename: 'PersonalCalendar' } & CalendarPartsFragment) | Problem;

/** Somebody's calendar, and what is changed of it. */
export class PersonCalendarState {
  readonly shown: Resource<CalendarQuery>;
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  isBusy = $state(false);

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
  ) {
    this.shown = new Resource(() => api.run(CalendarDocument, { participantId }));
  }

  /** @returns whether it is stored. */
  readonly save = (draft: CalendarDraft): Promise<boolean> =>
    this.#change(async () => {
      const input = entryInputOf(this.participantId, draft);
      return (await this.api.run(SaveCalendarEntryDocument, { input })).saveCalendarEntry;
    });

  /** @returns whether it is gone. */
  readonly remove = (entryId: string): Promise<boolean> =>
    this.#change(async () => {
      const input = { participantId: this.participantId, entryId };
      return (await this.api.run(RemoveCalendarEntryDocument, { input })).removeCalendarEntry;
    });

  async #change(run: () => Promise<Changed>): Promise<boolean> {
    this.isBusy = true;
    this.problem = this.failure = null;
    try {
      const calendar = await run();
      if (isProblem(calendar)) this.problem = calendar;
      else if (this.shown.data) this.shown.data = { ...this.shown.data, calendar };
      return !isProblem(calendar);
    } catch (error) {
      this.failure = failureCode(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
