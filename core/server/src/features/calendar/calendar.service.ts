import { Inject, Injectable } from '@nestjs/common';
import {
  activityLabels,
  addDays,
  emptyRequest,
  fallsOn,
  liesIn,
  mostCalendarEntries,
  possibleDays,
} from '@regimen/domain';
import type { PersonalCalendar, Profile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import { fitCalendarQueue } from '../adaptation/fit-calendar.job.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { readEntry } from './calendar-entry.js';
import type { CalendarEntry } from './calendar.repository.js';
import { CalendarRepository } from './calendar.repository.js';

const daysShown = 28;

type Result = Handed<Schema.CalendarResult>;

/** People's calendars: what they see and change of them. */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(CalendarRepository) private readonly repository: CalendarRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async find(
    context: RequestContext,
    participantId: string,
  ): Promise<Handed<Schema.PersonalCalendar> | null> {
    const participant = await this.access.open(context, participantId, 'read');
    return participant && this.view(await context.transaction(), participant);
  }

  async save(context: RequestContext, input: Schema.CalendarEntryInput): Promise<Result> {
    const participant = await this.access.open(context, input.participantId, 'change');
    if (!participant) return notFound();
    const { entry, issues } = readEntry(input);
    if (entry === null || issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    if (input.entryId === null || input.entryId === undefined) {
      if (entriesIn(await this.repository.load(tx, participant)) >= mostCalendarEntries) return isFull();
      await this.repository.add(tx, participant, entry);
    } else {
      const { entryId } = input;
      if (!isUuid(entryId)) return notFound();
      const kept = withKeptTitle(await this.repository.load(tx, participant), entryId, entry);
      if (!(await this.repository.replace(tx, participant, entryId, kept))) return notFound();
    }
    return this.changed(context, participant);
  }

  async remove(context: RequestContext, input: Schema.RemoveCalendarEntryInput): Promise<Result> {
    const participant = await this.access.open(context, input.participantId, 'change');
    if (!participant || !isUuid(input.entryId)) return notFound();
    const tx = await context.transaction();
    if (!(await this.repository.remove(tx, participant, input.entryId))) return notFound();
    return this.changed(context, participant);
  }

  /** The calendar as it is now; the plan that is followed is fitted to it afterwards. */
  async changed(
    context: RequestContext,
    participant: StoredParticipant,
  ): Promise<Handed<Schema.PersonalCalendar> & { __typename: 'PersonalCalendar' }> {
    const tx = await context.transaction();
    const { workspaceId, id: participantId } = participant;
    await this.outbox.add(tx, {
      workspaceId,
      queue: fitCalendarQueue,
      payload: { participantId },
      requestedBy: actorOf(context).memberId,
    });
    return { __typename: 'PersonalCalendar', ...(await this.view(tx, participant)) };
  }

  private async view(
    tx: EntityManager,
    participant: StoredParticipant,
  ): Promise<Handed<Schema.PersonalCalendar>> {
    const calendar = await this.repository.load(tx, participant);
    return {
      participantId: participant.id,
      windows: calendar.windows,
      commitments: calendar.commitments.map((each) => ({ ...each, title: each.title ?? null })),
      periods: calendar.periods,
      classes: calendar.classes.map((each) => ({ ...each, activityLabel: activityLabels[each.activity] })),
      days: daysOf(calendar, participant.profile),
    };
  }
}

/** A form shows no title: one that came with a calendar file stays with its times. */
function withKeptTitle({ commitments }: PersonalCalendar, id: string, saved: CalendarEntry): CalendarEntry {
  const title = commitments.find((commitment) => commitment.id === id)?.title;
  if (saved.kind !== 'commitment' || title === undefined) return saved;
  return { ...saved, entry: { ...saved.entry, title } };
}

function daysOf(calendar: PersonalCalendar, profile: Profile): Handed<Schema.CalendarDay>[] {
  const startsOn = todayIn(profile.timeZone);
  const request = emptyRequest({ text: '', language: 'en', understoodBy: { model: 'none', version: '0' } });
  const weeks = daysShown / 7;
  return possibleDays({ profile, request, calendar, startsOn, weeks }).map(({ minutes, classes }, index) => {
    const date = addDays(startsOn, index);
    const kinds = calendar.periods.filter((period) => liesIn(period, date)).map(({ kind }) => kind);
    const commitments = calendar.commitments.filter((commitment) => fallsOn(commitment, date)).length;
    return { date, minutes, kinds: [...new Set(kinds)], classes: classes.length, commitments };
  });
}

/** How many entries a calendar holds. */
export function entriesIn({ windows, commitments, periods, classes }: PersonalCalendar): number {
  return windows.length + commitments.length + periods.length + classes.length;
}

/** Why nothing more is taken. */
export function isFull() {
  return notPossible(
    'CALENDAR_FULL',
    `A calendar holds at most ${mostCalendarEntries} entries. Remove some that are over.`,
  );
}
