import { Inject, Injectable } from '@nestjs/common';
import { addDays, daysBetween } from '@regimen/domain';
import type { Baseline, Explanation, MakePlanInput, Profile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import type { CountedActivity } from '../activities/activities.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import type { LatestValue } from '../summaries/daily-summaries.repository.js';

/** What a plan starts from: measured values, the training of the last weeks, and which data that rests on. */
export interface TrainingHistory {
  vitals: MakePlanInput['vitals'];
  baseline: Baseline;
  /** Day of the last training that is known, however long ago; null without any. */
  lastTrainedOn: string | null;
  dataWindow: Explanation['data'];
}

const windowDays = 28;
/** Days back over which a gain of mass is watched. */
const massDays = 3;
/** Load of an activity that tells no energy: a usual moderate one (Compendium 2024: brisk walk 4.3, easy ride 4.0). */
const usualMet = 4;
const vitalMetrics = [
  'systolic-pressure',
  'diastolic-pressure',
  'resting-heart-rate',
  'body-mass',
  'oxygen-saturation',
  'body-temperature',
  'blood-glucose',
] as const;

@Injectable()
export class TrainingHistoryLoader {
  constructor(
    @Inject(ActivitiesRepository) private readonly activities: ActivitiesRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
  ) {}

  async load(
    tx: EntityManager,
    participantId: string,
    profile: Profile,
    today: string,
  ): Promise<TrainingHistory> {
    const from = addDays(today, 1 - windowDays);
    const measured = await this.measured(tx, participantId, today);
    const activities = await this.activities.between(tx, participantId, from, today);
    const counted = await this.summaries.coverage(tx, participantId, from, today);
    const lastTrainedOn = await this.activities.lastDay(tx, participantId, today);
    return { ...historyOf({ profile, ...measured, activities, counted, today }), lastTrainedOn };
  }

  /** What was measured alone, for a screening. */
  async vitals(tx: EntityManager, participantId: string, today: string): Promise<TrainingHistory['vitals']> {
    return vitalsOf(await this.measured(tx, participantId, today));
  }

  private async measured(tx: EntityManager, participantId: string, today: string): Promise<Measured> {
    const latest = await this.summaries.latest(tx, participantId);
    const from = addDays(today, -massDays);
    const masses = await this.summaries.series(tx, participantId, ['body-mass'], from, today);
    return { latest, masses };
  }
}

/** Values as measured. */
interface Measured {
  latest: readonly LatestValue[];
  /** Body mass of the last days, a value a day. */
  masses: readonly { day: string; value: number }[];
}

function vitalsOf({ latest, masses }: Measured): TrainingHistory['vitals'] {
  const newest = new Map(latest.map((value) => [value.metric as string, value]));
  const vitals = Object.fromEntries(
    vitalMetrics.flatMap((metric) => {
      const value = newest.get(metric);
      return value ? [[metric, { value: value.value, on: value.localDay }]] : [];
    }),
  );
  return { ...vitals, bodyMassByDay: masses.map(({ day, value }) => ({ value, on: day })) };
}

/** The same from plain values, for the command line. */
export function historyOf(
  data: Measured & {
    profile: Profile;
    activities: readonly Pick<CountedActivity, 'localDay' | 'elapsedSeconds' | 'energyKcal'>[];
    counted: readonly { metric: string; days: number; from: string; to: string }[];
    today: string;
  },
): Omit<TrainingHistory, 'lastTrainedOn'> {
  const { profile, latest, activities, counted, today } = data;
  const newest = new Map(latest.map((value) => [value.metric as string, value]));
  const bodyMassKg = newest.get('body-mass')?.value ?? profile.bodyMassKg;
  const weeks = windowDays / 7;
  const minutes = activities.reduce((sum, { elapsedSeconds }) => sum + elapsedSeconds / 60, 0) / weeks;
  const load = activities.reduce((sum, activity) => sum + loadOf(activity, bodyMassKg), 0) / weeks;
  const known = activities.length > 0;
  return {
    vitals: vitalsOf(data),
    baseline: {
      bodyMassKg,
      vo2maxMlKgMin: profile.vo2maxMlKgMin ?? newest.get('vo2max-estimate')?.value ?? null,
      restingSystolicMmHg: newest.get('systolic-pressure')?.value ?? profile.restingSystolicMmHg,
      weeklyLoad: known ? Math.round(load) : null,
      activeMinutesPerWeek: known ? Math.round(minutes) : profile.activeMinutesPerWeek,
    },
    dataWindow: [
      ...counted.map(({ metric, days, from, to }) => ({
        metric,
        days,
        from,
        to,
        coverage: days / windowDays,
      })),
      ...(known ? [activityWindow(activities, today)] : []),
    ],
  };
}

/** MET-minutes: energy by 1 MET = 1 kcal/kg/h where both are known. */
function loadOf(
  { elapsedSeconds, energyKcal }: Pick<CountedActivity, 'elapsedSeconds' | 'energyKcal'>,
  bodyMassKg: number | null,
): number {
  if (energyKcal !== null && bodyMassKg !== null) return (energyKcal * 60) / bodyMassKg;
  return (usualMet * elapsedSeconds) / 60;
}

function activityWindow(activities: readonly Pick<CountedActivity, 'localDay'>[], today: string) {
  const days = [...new Set(activities.map(({ localDay }) => localDay))].sort();
  const from = days[0] ?? today;
  return {
    metric: 'activities',
    days: days.length,
    from,
    to: days.at(-1) ?? today,
    coverage: days.length / (daysBetween(from, today) + 1),
  };
}
