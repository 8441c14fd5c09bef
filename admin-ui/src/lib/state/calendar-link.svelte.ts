import type { ApiClient } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { CalendarLinkQuery, Language } from '../api/generated/graphql.js';
import {
  CalendarLinkDocument,
  MakeCalendarLinkDocument,
  RevokeCalendarLinkDocument,
  SetCalendarLinkDocument,
} from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';
import { Resource } from './resource.svelte.js';

/** One's own secret link for calendar programmes. */
export class CalendarLinkState {
  readonly shown: Resource<CalendarLinkQuery>;
  /** The link that was just made; it is not told again. */
  url = $state<string | null>(null);
  readonly attempt = new Attempt();

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
    private readonly origin: string,
  ) {
    this.shown = new Resource(() => api.run(CalendarLinkDocument, { participantId }));
  }

  readonly make = (showsDetails: boolean, language: Language): Promise<boolean> =>
    this.attempt.run(async () => {
      const input = { participantId: this.participantId, showsDetails, language };
      const made = (await this.api.run(MakeCalendarLinkDocument, { input })).makeCalendarLink;
      if (isProblem(made)) return made;
      this.url = `${this.origin}${made.path}`;
      this.shown.data = { calendarLink: made.link };
      return null;
    });

  readonly set = (showsDetails: boolean, language: Language): Promise<boolean> =>
    this.attempt.run(async () => {
      const input = { participantId: this.participantId, showsDetails, language };
      const link = (await this.api.run(SetCalendarLinkDocument, { input })).setCalendarLink;
      if (isProblem(link)) return link;
      this.shown.data = { calendarLink: link };
      return null;
    });

  readonly revoke = (): Promise<boolean> =>
    this.attempt.run(async () => {
      const { participantId } = this;
      const gone = (await this.api.run(RevokeCalendarLinkDocument, { participantId })).revokeCalendarLink;
      if (isProblem(gone)) return gone;
      this.url = null;
      this.shown.data = { calendarLink: null };
      return null;
    });
}
