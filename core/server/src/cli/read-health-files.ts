import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  cleanActivity,
  cleanInContext,
  linkRecordings,
  localDayOf,
  recordingOf,
  summariseDays,
} from '@regimen/domain';
import type { Activity, CleanedObservation, DailySummary, Observation } from '@regimen/domain';
import { deliveredBatches } from '../features/imports/delivered-batches.js';
import { readDelivery } from '../features/imports/read-delivery.js';
import type { TrainedSession } from '../features/health-data/loads/response-data.repository.js';
import type { LatestValue } from '../features/health-data/summaries/daily-summaries.repository.js';
import { ParseFailure } from '../platform/parsing/parse-failure.js';
import type { PluginRegistry } from '../platform/plugins/plugin-registry.js';
import { StartRefused } from '../platform/start-refused.js';
import { bytesOf } from './health-files.js';

const fromTheBeginning = { firstFile: 0, skip: 0 };

/** What files held, cleaned, without a database. */
export interface ReadHealthData {
  latest: LatestValue[];
  counted: { metric: string; days: number; from: string; to: string }[];
  /** Body mass, a value a day, ascending. */
  masses: { day: string; value: number }[];
  activities: { elapsedSeconds: number; energyKcal: number | null; localDay: string }[];
  /** The same sessions, as responses to training are learnt from them. */
  sessions: TrainedSession[];
  /** A value a day of a metric, ascending. */
  valuesOf: (metric: string) => { on: string; value: number }[];
  /** One sentence per file. */
  remarks: string[];
}

/** Reads health files for one plan on the command line; the same sources, parser process and cleaning as imports. */
export async function readHealthFiles(
  paths: readonly string[],
  plugins: PluginRegistry,
  pluginsFile: string,
  timeZone: string,
): Promise<ReadHealthData> {
  const observations: Observation[] = [];
  const activities: DeliveredActivity[] = [];
  const remarks: string[] = [];
  for (const path of paths) {
    remarks.push(await readOne(path, plugins, pluginsFile, timeZone, observations, activities));
  }
  const { cleaned } = cleanInContext(observations);
  const summaries = summariseDays(cleaned satisfies CleanedObservation[], timeZone);
  const sessions = countedOf(activities).map((raw) => sessionOf(raw, timeZone));
  const valuesOf = (metric: string) =>
    summaries
      .filter((summary) => summary.metric === metric)
      .map(({ day, value }) => ({ on: day, value }))
      .sort((one, other) => (one.on < other.on ? -1 : 1));
  return {
    latest: latestOf(summaries),
    counted: countedDays(summaries),
    masses: valuesOf('body-mass').map(({ on, value }) => ({ day: on, value })),
    activities: sessions.map(({ on, elapsedMinutes, energyKcal }) => ({
      elapsedSeconds: elapsedMinutes * 60,
      energyKcal,
      localDay: on,
    })),
    sessions,
    valuesOf,
    remarks,
  };
}

function sessionOf(raw: Activity, timeZone: string): TrainedSession {
  const { activity } = cleanActivity(raw);
  const { timerSeconds, elapsedSeconds, energyKcal, distanceMetres, strengthSets = [] } = activity;
  return {
    on: localDayOf(activity.startedAt, activity.offsetMinutes, timeZone),
    activity: activity.activity,
    minutes: (timerSeconds ?? elapsedSeconds) / 60,
    elapsedMinutes: elapsedSeconds / 60,
    energyKcal,
    distanceMetres,
    sets: strengthSets,
  };
}

/** An activity and the file it came from. */
interface DeliveredActivity {
  activity: Activity;
  path: string;
}

/** A session that several files hold counts once. */
function countedOf(delivered: readonly DeliveredActivity[]): Activity[] {
  const recordings = delivered.map(({ activity, path }, index) =>
    recordingOf(activity, String(index), `${path} ${activity.device ?? ''}`),
  );
  const links = linkRecordings(recordings);
  return delivered.flatMap(({ activity }, index) => (links.has(String(index)) ? [] : [activity]));
}

async function readOne(
  path: string,
  plugins: PluginRegistry,
  pluginsFile: string,
  timeZone: string,
  observations: Observation[],
  activities: DeliveredActivity[],
): Promise<string> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) throw new StartRefused(`The file ${path} cannot be read.`);
  const fileName = basename(path);
  const before = observations.length + activities.length;
  const remarks: string[] = [];
  const delivered = { name: fileName, sizeBytes: file.size, timeZone, ...bytesOf(path) };
  try {
    const pieces = readDelivery({ plugins, pluginsFile }, delivered);
    for await (const batch of deliveredBatches(pieces, fromTheBeginning)) {
      for (const { failure } of batch.files)
        if (failure) remarks.push(` A file ended early: ${failure.message}`);
      for (let row = 0; row < batch.observations.length; row += 1)
        observations.push(batch.observations.at(row));
      for (const activity of batch.activities) activities.push({ activity, path });
    }
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    remarks.push(` ${error.message}`);
  }
  return `${fileName}: ${observations.length + activities.length - before} records.${remarks.join('')}`;
}

function latestOf(summaries: readonly DailySummary[]): LatestValue[] {
  const newest = new Map<string, LatestValue>();
  for (const { metric, day, value } of summaries) {
    const known = newest.get(metric);
    if (!known || day > known.localDay) newest.set(metric, { metric, localDay: day, value });
  }
  return [...newest.values()];
}

function countedDays(summaries: readonly DailySummary[]) {
  const byMetric = new Map<string, string[]>();
  for (const { metric, day } of summaries) byMetric.set(metric, [...(byMetric.get(metric) ?? []), day]);
  return [...byMetric]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([metric, days]) => {
      const sorted = [...days].sort();
      return { metric, days: days.length, from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
    });
}
