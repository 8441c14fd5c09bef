import type { Activity, ImportWarning, LocalDate, Metric, Observation, SourceRecord } from '@regimen/domain';
import { cleanActivity, cleanObservations, localDayOf, metrics, observationDay } from '@regimen/domain';
import { activityHash } from '../../health-data/activities/activity-hash.js';
import { observationHash } from '../../health-data/observations/observation-hash.js';
import { mergeWarnings } from '../import.js';
import type { DeliveryPreview, PreviewedRecord } from './delivery-preview.js';
import { previewLimits } from './preview-limits.js';

/** Tells of each record whether it is there already; null where there is no database to ask. */
export interface KnownRecords {
  observations(observations: readonly Observation[]): Promise<boolean[]>;
  activities(activities: readonly Activity[]): Promise<boolean[]>;
}

type Counted = Omit<DeliveryPreview, 'isComplete' | 'failure' | 'files' | 'fileCount' | 'inspection'>;

/** Counts what an import would bring. What stands twice in a file counts as there already the second time. */
export class PreviewTally {
  private recordsRead = 0;
  private readonly byMetric = new Map<Metric, number>();
  private readonly observed = { count: 0, known: 0 };
  private readonly active = { count: 0, known: 0 };
  private strengthSets = 0;
  private days: { first: LocalDate; last: LocalDate } | null = null;
  private readonly records: PreviewedRecord[] = [];
  private warnings: readonly ImportWarning[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly known: KnownRecords | null,
    private readonly timeZone: string,
  ) {}

  get isFull(): boolean {
    return this.recordsRead >= previewLimits.records;
  }

  async add(records: readonly SourceRecord[]): Promise<void> {
    this.recordsRead += records.length;
    const observations = records.flatMap((record) =>
      record.kind === 'observation' ? [record.observation] : [],
    );
    const activities = records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
    const warnings = records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));
    if (observations.length > 0) await this.addObservations(observations);
    if (activities.length > 0) await this.addActivities(activities);
    if (warnings.length > 0) this.warnings = mergeWarnings(this.warnings, warnings);
  }

  counted(): Counted {
    const { recordsRead, strengthSets, records, warnings } = this;
    const byCount = [...this.byMetric].sort(([, a], [, b]) => b - a);
    return {
      ...{ recordsRead, strengthSets, records, warnings },
      metrics: byCount.map(([metric, count]) => ({ metric, count })),
      observations: { ...this.observed },
      activities: { ...this.active },
      firstDay: this.days?.first ?? null,
      lastDay: this.days?.last ?? null,
    };
  }

  private async addObservations(observations: readonly Observation[]): Promise<void> {
    const stored = (await this.known?.observations(observations)) ?? [];
    const knowing = observations.map((raw, index) =>
      this.isRepeated(`${raw.metric} ${observationHash(raw)}`, stored[index]),
    );
    const { cleaned } = cleanObservations(observations.slice(0, this.placesLeft()));
    for (const [index, { observation, quality }] of cleaned.entries()) {
      const { metric: code, at, value } = observation;
      const told = { code, at, value, quality, unit: metrics[code].unit, isKnown: knowing[index]! };
      const localDay = observationDay(observation, this.timeZone);
      this.records.push({ ...told, localDay, isActivity: false, durationSeconds: null });
    }
    for (const [index, raw] of observations.entries()) {
      this.byMetric.set(raw.metric, (this.byMetric.get(raw.metric) ?? 0) + 1);
      this.widen(observationDay(raw, this.timeZone));
      count(this.observed, knowing[index]!);
    }
  }

  private async addActivities(activities: readonly Activity[]): Promise<void> {
    const stored = (await this.known?.activities(activities)) ?? [];
    for (const [index, raw] of activities.entries()) {
      const isKnown = this.isRepeated(activityHash(raw).toString('hex'), stored[index]);
      const { activity: code, startedAt: at, elapsedSeconds, offsetMinutes } = cleanActivity(raw).activity;
      const localDay = localDayOf(at, offsetMinutes, this.timeZone);
      const told = { code, at, localDay, isKnown, isActivity: true, durationSeconds: elapsedSeconds };
      if (this.placesLeft() > 0) this.records.push({ ...told, value: null, unit: null, quality: null });
      this.strengthSets += raw.strengthSets?.length ?? 0;
      this.widen(localDay);
      count(this.active, isKnown);
    }
  }

  private isRepeated(identity: string, isStored = false): boolean {
    const isRepeated = isStored || this.seen.has(identity);
    this.seen.add(identity);
    return isRepeated;
  }

  private placesLeft(): number {
    return Math.max(0, previewLimits.shownRecords - this.records.length);
  }

  private widen(day: LocalDate): void {
    const { first, last } = this.days ?? { first: day, last: day };
    this.days = { first: day < first ? day : first, last: day > last ? day : last };
  }
}

function count(sum: { count: number; known: number }, isKnown: boolean): void {
  sum.count += 1;
  if (isKnown) sum.known += 1;
}
