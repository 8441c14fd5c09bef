import type { Transactions } from '../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import type { CalendarFitter } from './calendar-fitter.js';
import { fitCalendarAttempts, fitCalendarConcurrency, fitCalendarQueue } from './fit-calendar.job.js';

interface Parts {
  transactions: Transactions;
  participants: ParticipantsRepository;
  fitter: CalendarFitter;
}

/** Fits the plan of one person to their calendar. Twice comes to the same. */
export class FitCalendarProcessor implements JobDefinition {
  readonly queue = fitCalendarQueue;
  readonly concurrency = fitCalendarConcurrency;
  readonly attempts = fitCalendarAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { transactions, participants, fitter } = this.parts;
    const { workspaceId, requestedBy } = job;
    await transactions.run({ kind: 'system', workspaceId, reason: fitCalendarQueue }, async (tx) => {
      const participant = await participants.find(tx, job.payload['participantId'] ?? '', null);
      if (participant) await fitter.fit(tx, participant, requestedBy);
      await job.finish(tx);
    });
  }

  /** The plan stays as it is until the calendar changes again; the job stays to be seen. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }
}
