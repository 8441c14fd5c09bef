import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { MeasurementsService } from '../measurements.service.js';
import { ObservationPagesRepository } from '../observations/observation-pages.repository.js';
import { SeriesRepository } from '../summaries/series.repository.js';

const service = new MeasurementsService(new ObservationPagesRepository(), new SeriesRepository());

/** The series of a metric as GraphQL answers it, for a person whose record was opened. */
export async function readSeries(
  tx: EntityManager,
  participantId: string,
  asked: { metric: string; from: string; to: string; points: number },
) {
  const context = { transaction: () => Promise.resolve(tx) } as unknown as RequestContext;
  const series = await service.series(context, participantId, asked);
  if (!series) throw new Error(`There is no metric ${asked.metric}.`);
  return series;
}
