import { Inject, Injectable } from '@nestjs/common';
import type { Activity, ActivityCode, FhirObservation } from '@regimen/domain';
import { fhirActivity, fhirObservations } from '@regimen/domain';
import type { Actor } from '../../platform/access/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import type { StoredActivity } from '../health-data/activities/stored-activity.js';
import type { ExportOwner } from './exported-observations.repository.js';
import { ExportedObservationsRepository } from './exported-observations.repository.js';
import type { FhirFormat } from './fhir-document.js';
import { fhirDocument } from './fhir-document.js';

const activitiesAtATime = 500;

/** Writes what is kept of a participant as FHIR R4, a day at a time. Whether one may is asked before. */
@Injectable()
export class FhirExport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ExportedObservationsRepository) private readonly observations: ExportedObservationsRepository,
    @Inject(ActivitiesRepository) private readonly activities: ActivitiesRepository,
  ) {}

  /** The file, in pieces. Each day is a transaction of its own: a slow reader keeps no connection. */
  text(actor: Actor, owner: ExportOwner, format: FhirFormat): AsyncGenerator<string> {
    return fhirDocument(this.batches(actor, owner), format);
  }

  private async *batches(actor: Actor, owner: ExportOwner): AsyncGenerator<readonly FhirObservation[]> {
    const subject = `Patient/${owner.participantId}`;
    const days = await this.transactions.run(actor, (tx) => this.observations.days(tx, owner));
    for (const day of days) {
      const measured = await this.transactions.run(actor, (tx) => this.observations.ofDay(tx, owner, day));
      yield [...fhirObservations(measured, subject)];
    }
    yield* this.activityBatches(actor, owner, subject);
  }

  private async *activityBatches(
    actor: Actor,
    { participantId }: ExportOwner,
    subject: string,
  ): AsyncGenerator<readonly FhirObservation[]> {
    const pageBehind = (last: StoredActivity | null): Promise<StoredActivity[]> =>
      this.transactions.run(actor, (tx) =>
        this.activities.page(
          tx,
          participantId,
          activitiesAtATime,
          last && { startedAt: last.startedAt.toISOString(), id: last.id },
        ),
      );
    let page = await pageBehind(null);
    while (page.length > 0) {
      yield page.map((stored) => fhirActivity(activityOf(stored), subject));
      page = await pageBehind(page.at(-1)!);
    }
  }
}

function activityOf(stored: StoredActivity): Activity {
  return {
    ...stored,
    activity: stored.activity as ActivityCode | 'other',
    startedAt: stored.startedAt.toISOString(),
    endedAt: stored.endedAt.toISOString(),
    nativeId: null,
    streams: [],
  };
}
