import { Inject, Injectable } from '@nestjs/common';
import { addDays, doneWeeks, learnResponses, raceMeasurements, strengthMeasurements } from '@regimen/domain';
import type { MeasuredDay, MeasuredOutcome, Profile, ResponseRecord } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { ResponseDataRepository } from './response-data.repository.js';
import type { TrainedSession } from './response-data.repository.js';

/** Weeks that responses are learnt from: a year. */
const historyWeeks = 52;
/** Days in which a best run still tells how fast somebody is (engineering choice). */
const runDays = 90;
/** Where no mass is known, energy is reckoned with this (WHO 2012 mean adult mass, rounded). */
const assumedBodyMassKg = 70;
const metricOf = {
  'body-mass': 'body-mass',
  'systolic-pressure': 'systolic-pressure',
  'diastolic-pressure': 'diastolic-pressure',
  vo2max: 'vo2max-estimate',
} as const satisfies Partial<Record<MeasuredOutcome, string>>;

/** Whose responses, on which day. */
interface Asked {
  profile: Profile;
  bodyMassKg: number | null;
  today: string;
}

/** How a person answers to training, from what they did and what was measured in the year before a day. */
@Injectable()
export class ResponseHistoryLoader {
  constructor(
    @Inject(ResponseDataRepository) private readonly data: ResponseDataRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
  ) {}

  async load(
    tx: EntityManager,
    participantId: string,
    { profile, bodyMassKg, today }: Asked,
  ): Promise<ResponseHistory> {
    const startsOn = addDays(today, 1 - 7 * historyWeeks);
    const sessions = await this.data.sessions(tx, participantId, startsOn, today);
    const rows = await this.summaries.series(tx, participantId, Object.values(metricOf), startsOn, today);
    return responseHistoryOf({
      sessions,
      valuesOf: (metric) =>
        rows.filter((row) => row.metric === metric).map(({ day, value }) => ({ on: day, value })),
      profile,
      bodyMassKg,
      today,
    });
  }
}

/** What was learnt of somebody's answers to training. */
export interface ResponseHistory {
  record: ResponseRecord;
  /** The best race-fitness index of late, ml/kg/min. */
  raceIndex: number | null;
}

/** The same from sessions and values at hand; those before the year count for nothing. */
export function responseHistoryOf({
  sessions: known,
  valuesOf,
  profile,
  bodyMassKg,
  today,
}: Asked & {
  sessions: readonly TrainedSession[];
  valuesOf: (metric: string) => readonly MeasuredDay[];
}): ResponseHistory {
  const startsOn = addDays(today, 1 - 7 * historyWeeks);
  const isInYear = ({ on }: { on: string }) => on >= startsOn && on <= today;
  const sessions = known.filter(isInYear);
  const measuredOf = (metric: string) => valuesOf(metric).filter(isInYear);
  const races = raceMeasurements(runsOf(sessions));
  const done = doneWeeks(sessions, { startsOn, weeks: historyWeeks }, bodyMassKg ?? assumedBodyMassKg);
  const responses = learnResponses({
    startsOn,
    doneWeeks: done,
    measured: {
      'body-mass': measuredOf(metricOf['body-mass']),
      'systolic-pressure': measuredOf(metricOf['systolic-pressure']),
      'diastolic-pressure': measuredOf(metricOf['diastolic-pressure']),
      vo2max: measuredOf(metricOf.vo2max),
      'race-index': races,
      strength: strengthMeasurements(sessions),
    },
    hypertensive: isHypertensive(profile),
  });
  const late = races.filter(({ on }) => on > addDays(today, -runDays)).map(({ value }) => value);
  return {
    // Without a session nothing is known of the training before: the plan starts as for anybody.
    record: { responses, doneWeeks: sessions.length > 0 ? done : [] },
    raceIndex: late.length > 0 ? Math.max(...late) : null,
  };
}

/** Whom the population's larger response of blood pressure holds for. */
export function isHypertensive({ conditions }: Profile): boolean {
  return conditions.some(({ code }) => code === 'hypertension');
}

function runsOf(sessions: readonly TrainedSession[]) {
  return sessions.flatMap(({ on, activity, distanceMetres, elapsedMinutes }) =>
    activity === 'running' && distanceMetres !== null
      ? [{ on, distanceMetres, minutes: elapsedMinutes }]
      : [],
  );
}
