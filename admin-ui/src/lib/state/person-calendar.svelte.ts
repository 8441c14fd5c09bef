import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type {
  CalendarPartsFragment,
  CalendarQuery,
  ImportCalendarMutation,
} from '../api/generated/graphql.js';
import {
  CalendarDocument,
  ImportCalendarDocument,
  RemoveCalendarEntryDocument,
  SaveCalendarEntryDocument,
} from '../api/generated/graphql.js';
import type { CalendarDraft } from './calendar-draft.js';
import { entryInputOf } from './calendar-draft.js';
import { failureCode, Resource } from './resource.svelte.js';

/** What came of a file. */
export type TakenFile = Extract<ImportCalendarMutation['importCalendar'], { __typename: 'ImportedCalendar' }>;
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

  /** Of the file that was taken last; null before. */
  taken = $state.raw<TakenFile | null>(null);

  /** Takes over the busy times of a calendar file. @returns whether it was taken. */
  readonly takeFile = (text: string, keepsTitles: boolean): Promise<boolean> =>
    this.#change(async () => {
      this.taken = null;
      const input = { participantId: this.participantId, text, keepsTitles };
      const answer = (await this.api.run(ImportCalendarDocument, { input })).importCalendar;
      if (isProblem(answer)) return answer;
      this.taken = answer;
      return { __typename: 'PersonalCalendar', ...answer.calendar };
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
