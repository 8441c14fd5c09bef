import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { busyTimes, calendarFileProblems, mostCalendarEntries } from '@regimen/domain';
import type { BusyTimes, CalendarFileProblem, ImportedCommitment } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService, entriesIn, isFull } from './calendar.service.js';

/** A full year of a busy calendar is a tenth of that (engineering choice). */
const longestText = 500_000;

/** Busy times of calendar files, taken over as commitments. */
@Injectable()
export class CalendarFilesService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(CalendarRepository) private readonly repository: CalendarRepository,
    @Inject(CalendarService) private readonly calendars: CalendarService,
  ) {}

  async take(
    context: RequestContext,
    { participantId, text, keepsTitles }: Schema.ImportCalendarInput,
  ): Promise<Handed<Schema.ImportCalendarResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    if (text.length > longestText) return refused('too-large', 'This file is too large. Export less of it.');
    const { timeZone } = participant.profile;
    const read = busyTimes(text, { today: todayIn(timeZone), timeZone });
    if (!read.isCalendar) return refused('not-a-calendar', 'This is no calendar file (iCalendar, .ics).');
    const tx = await context.transaction();
    const replaced = await this.replace(tx, participant, read, keepsTitles);
    if (replaced === null) return isFull();
    return {
      __typename: 'ImportedCalendar',
      calendar: await this.calendars.changed(context, participant),
      added: read.commitments.length,
      replaced,
      problems: read.problems.map(problemView),
    };
  }

  /** @returns how many earlier entries went; null, and nothing is changed, where the calendar cannot hold the new ones. */
  private async replace(
    tx: EntityManager,
    participant: StoredParticipant,
    { uids, commitments }: BusyTimes,
    keepsTitles: boolean,
  ): Promise<number | null> {
    const hashOf = (uid: string) => createHash('sha256').update(`${participant.id} ${uid}`).digest('hex');
    const earlier = await this.repository.imported(tx, participant, uids.map(hashOf));
    const held = entriesIn(await this.repository.load(tx, participant)) - earlier.length;
    if (held + commitments.length > mostCalendarEntries) return null;
    for (const id of earlier) await this.repository.remove(tx, participant, id);
    for (const commitment of commitments) {
      const entry = entryOf(commitment, keepsTitles);
      await this.repository.add(tx, participant, { kind: 'commitment', entry }, hashOf(commitment.uid));
    }
    return earlier.length;
  }
}

function entryOf({ uid: _uid, title, ...entry }: ImportedCommitment, keepsTitles: boolean) {
  return keepsTitles && title ? { ...entry, title } : entry;
}

function problemView({ line, code }: CalendarFileProblem): Handed<Schema.CalendarFileProblem> {
  return { line, code, message: calendarFileProblems[code] };
}

function refused(code: string, message: string) {
  return invalidInput([{ severity: 'error', path: 'text', code, message }]);
}
