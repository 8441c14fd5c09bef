import { Inject, Injectable } from '@nestjs/common';
import { daysBetween, isMetric, metrics } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { ObservationCursor } from './observations/observation-pages.repository.js';
import { ObservationPagesRepository } from './observations/observation-pages.repository.js';
import { SeriesRepository } from './summaries/series.repository.js';
import type { SeriesPoint, SeriesSpan } from './summaries/series.repository.js';

const pageLimit = 5_000;
const pointLimit = 2_000;
/** Up to so many days a series is made of single values; beyond, of hours or days (engineering choice). */
const longestOfValues = 2;
const secondsPerDay = 86_400;

/** Single values and series of a participant whose record was opened. */
@Injectable()
export class MeasurementsService {
  constructor(
    @Inject(ObservationPagesRepository) private readonly pages: ObservationPagesRepository,
    @Inject(SeriesRepository) private readonly rows: SeriesRepository,
  ) {}

  /** A page of single values as columns; null for a name that is no metric. */
  async page(
    context: RequestContext,
    participantId: string,
    asked: { metric: string; from: string; to: string; first: number; after?: string | null | undefined },
  ) {
    const { metric, from, to, first, after } = asked;
    if (!isMetric(metric)) return null;
    const limit = Math.min(Math.max(1, first), pageLimit);
    const tx = await context.transaction();
    const span = { metric, from, to };
    const found = await this.pages.page(tx, participantId, span, limit + 1, readCursor(after ?? null));
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      ...unitOf(metric),
      times: rows.map(({ at }) => at),
      untils: rows.map(({ until }) => until),
      localDays: rows.map(({ localDay }) => localDay),
      dateOnly: rows.map(({ dateOnly }) => dateOnly),
      values: rows.map(({ value }) => value),
      rawValues: rows.map(({ rawValue }) => rawValue),
      qualities: rows.map(({ quality }) => quality),
      offsetsMinutes: rows.map(({ offsetMinutes }) => offsetMinutes),
      devices: rows.map(({ device }) => device),
      sourceIds: rows.map(({ sourceId }) => sourceId),
      pageInfo: {
        endCursor: last ? `${last.at.toISOString()} ${last.key}` : null,
        hasNextPage: found.length > limit,
      },
    };
  }

  /** A series of at most so many points; null for a name that is no metric. */
  async series(
    context: RequestContext,
    participantId: string,
    asked: { metric: string; from: string; to: string; points: number },
  ) {
    const { metric, from, to } = asked;
    if (!isMetric(metric)) return null;
    const points = Math.min(Math.max(1, asked.points), pointLimit);
    const read = this.readerOf(metric, { metric, from, to }, points);
    const rows = await read(context, participantId);
    return {
      ...unitOf(metric),
      times: rows.map(({ at }) => at),
      means: rows.map(({ mean }) => mean),
      lowest: rows.map(({ lowest }) => lowest),
      highest: rows.map(({ highest }) => highest),
      counts: rows.map(({ count }) => count),
    };
  }

  private readerOf(
    metric: Metric,
    span: SeriesSpan,
    points: number,
  ): (context: RequestContext, participantId: string) => Promise<SeriesPoint[]> {
    const days = daysBetween(span.from, span.to) + 1;
    const step = (unitsPerDay: number) => Math.max(1, Math.ceil((days * unitsPerDay) / points));
    return async (context, participantId) => {
      const tx = await context.transaction();
      if (days < 1) return [];
      // Counts of several devices overlap: only whole days were added up without counting anything twice.
      if (metrics[metric].daily === 'sum' || days >= points)
        return this.rows.fromDays(tx, participantId, span, step(1));
      if (days > longestOfValues || step(secondsPerDay) >= 3600)
        return this.rows.fromHours(tx, participantId, span, step(24));
      return this.rows.fromValues(tx, participantId, span, step(secondsPerDay));
    };
  }
}

function unitOf(metric: Metric) {
  const { loinc, unit } = metrics[metric];
  return { metric, loinc, unit };
}

/** A cursor that is none starts at the beginning. */
function readCursor(cursor: string | null): ObservationCursor | null {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ((?:[0-9a-f]{2})+)$/.exec(cursor ?? '');
  return match?.[1] && match[2] ? { at: match[1], key: match[2] } : null;
}
