import { jest } from '@jest/globals';
import type { Activity, Observation } from '@regimen/domain';
import { dateOnly, fhirActivity, fhirObservations } from '@regimen/domain';
import { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import { ActivityRatingsRepository } from '../health-data/activities/activity-ratings.repository.js';
import type { ImportDesk } from '../imports/testing/import-desk.js';
import { openImportDesk } from '../imports/testing/import-desk.js';
import { ExportedObservationsRepository } from './exported-observations.repository.js';
import { FhirExport } from './fhir-export.js';
import type { FhirFormat } from './fhir-document.js';

jest.setTimeout(90_000);

const reading = (metric: Observation['metric'], value: number, change: Partial<Observation> = {}) => ({
  metric,
  value,
  at: '2026-01-05T23:30:00.125Z',
  until: null,
  offsetMinutes: 60,
  device: 'Watch',
  nativeId: null,
  ...change,
});
const measured: readonly Observation[] = [
  reading('heart-rate', 61.123456789),
  reading('diastolic-pressure', 80),
  reading('systolic-pressure', 120),
  reading('body-mass', 82.1, {
    ...dateOnly('2026-01-04'),
    offsetMinutes: null,
    device: null,
    note: 'after breakfast',
  }),
  reading('sleep-duration', 431.5, { at: '2026-01-04T22:00:00.000Z', until: '2026-01-05T06:00:00.000Z' }),
  reading('hrv-rmssd', 42.5, { confidence: 'low', offsetMinutes: 0 }),
  // Rejected by cleaning, so nobody else's business.
  reading('heart-rate', 900, { at: '2026-01-06T08:00:00.000Z' }),
];
const walk: Activity = {
  activity: 'nordic-walking',
  sourceActivity: 'Walk with poles',
  name: 'Round the lake',
  startedAt: '2026-01-05T08:00:00.000Z',
  endedAt: '2026-01-05T09:00:00.000Z',
  offsetMinutes: 60,
  elapsedSeconds: 3600,
  timerSeconds: 3321.5,
  distanceMetres: 5120,
  energyKcal: 301,
  ascentMetres: null,
  meanHeartRateBpm: 112,
  maxHeartRateBpm: 131,
  meanPowerWatts: null,
  perceivedExertion: 3.5,
  device: 'Watch',
  nativeId: null,
  streams: [],
};

describe('the export of a record as FHIR', () => {
  const desks: ImportDesk[] = [];
  const openDesk = async () => {
    const desk = await openImportDesk('Europe/Vienna');
    desks.push(desk);
    return desk;
  };
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.stop();
  });

  it.each(['ndjson', 'bundle'] as const)(
    'comes back into an empty record as it was, from a %s',
    async (format) => {
      const [from, into] = [await openDesk(), await openDesk()];
      const lines = [...fhirObservations(measured, 'Patient/1'), fhirActivity(walk, 'Patient/1')];
      await from.importFile(fileOf(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`));
      const text = await exported(from, format);
      await into.importFile(fileOf(text));
      const kept = await recordOf(from);
      expect(kept.observations).toHaveLength(measured.length - 1);
      expect(kept.activities).toMatchObject([
        { named: true, timer_seconds: 3321.5, perceived_exertion: 3.5 },
      ]);
      expect(await recordOf(into)).toEqual(kept);
      expect(plain(await exported(into, format))).toBe(plain(text));
    },
  );

  it('hands on the rating a person gave afterwards in place of what the source told', async () => {
    const [from, into] = [await openDesk(), await openDesk()];
    await from.importFile(fileOf(JSON.stringify(fhirActivity(walk, 'Patient/1'))));
    await from.read(async (tx) => {
      const [stored] = await tx.query<{ id: string }[]>('select id from activities');
      await new ActivityRatingsRepository().rate(tx, from.participantId, stored!.id, 8);
    });
    const text = await exported(from, 'ndjson');
    await into.importFile(fileOf(text));
    expect((await recordOf(into)).activities).toMatchObject([{ perceived_exertion: 8 }]);
    expect(plain(await exported(into, 'ndjson'))).toBe(plain(text));
  });
});

/** Without what differs between two people. */
function plain(text: string): string {
  return text.replace(/"fullUrl":"[^"]*",|Patient\/[0-9a-f-]+/g, '');
}

function fileOf(text: string) {
  return {
    name: 'record.json',
    bytes: (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })(),
  };
}

async function exported(desk: ImportDesk, format: FhirFormat): Promise<string> {
  const { cipher, participantId, workspaceId } = desk;
  const transactions = { run: (_: unknown, work: Parameters<ImportDesk['read']>[0]) => desk.read(work) };
  const fhir = new FhirExport(
    transactions as never,
    new ExportedObservationsRepository(cipher),
    new ActivitiesRepository(cipher),
  );
  const memberId = await desk.read(async (tx) => {
    const [row] = await tx.query<{ member_id: string }[]>('select member_id from participants');
    return row!.member_id;
  });
  const actor = { kind: 'system' as const, workspaceId, reason: 'test' };
  let text = '';
  for await (const piece of fhir.text(actor, { workspaceId, participantId, memberId }, format)) text += piece;
  return text;
}

function recordOf(desk: ImportDesk) {
  return desk.read(async (tx) => ({
    observations: await tx.query<unknown[]>(
      `select metric, value, at, until, offset_minutes, device, quality, local_day, date_only, low_confidence,
              sealed_note is not null as noted
         from observations where quality <> 'rejected' order by at, metric`,
    ),
    activities: await tx.query<unknown[]>(
      `select activity, source_activity, started_at, ended_at, offset_minutes, elapsed_seconds, timer_seconds,
              distance_metres, energy_kcal, mean_heart_rate_bpm, max_heart_rate_bpm, device, local_day, perceived_exertion,
              sealed_name is not null as named
         from activities`,
    ),
  }));
}
