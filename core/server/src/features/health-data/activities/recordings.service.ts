import { Inject, Injectable } from '@nestjs/common';
import type { ActivityStream, ActivityStreamKind } from '@regimen/domain';
import { cleanStreams, downSample, routeOf } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ActivityStreamsRepository } from './activity-streams.repository.js';
import { UndoneRulesRepository } from '../quality/undone-rules.repository.js';

const pointLimit = 5_000;
/** Units of `ActivityStreamKind`, UCUM. */
const units: Readonly<Record<ActivityStreamKind, string>> = {
  'heart-rate': '/min',
  speed: 'm/s',
  power: 'W',
  altitude: 'm',
  cadence: '/min',
  latitude: 'deg',
  longitude: 'deg',
  distance: 'm',
  temperature: 'Cel',
  'rr-interval': 'ms',
  'right-balance': '%',
  'pedal-balance': '%',
};

/** What was recorded during an activity that may be seen. */
@Injectable()
export class RecordingsService {
  constructor(
    @Inject(ActivityStreamsRepository) private readonly recordings: ActivityStreamsRepository,
    @Inject(UndoneRulesRepository) private readonly undoneRules: UndoneRulesRepository,
  ) {}

  /** Channels as they count, with at most so many points each; names that are no channel are left out. */
  async streams(
    context: RequestContext,
    activityId: string,
    { kinds, points }: { kinds: readonly string[]; points: number },
  ) {
    const most = Math.min(Math.max(2, points), pointLimit);
    const tx = await context.transaction();
    const recorded = await this.recordings.read(tx, activityId, kinds);
    const { streams } = cleanStreams(recorded, await this.undoneRules.ofActivity(tx, activityId));
    return streams.map((stream) => streamView(stream, most));
  }

  /** The way, with at most so many places; null where none was recorded. */
  async route(context: RequestContext, activityId: string, points: number) {
    const most = Math.min(Math.max(2, points), pointLimit);
    const kinds = ['latitude', 'longitude', 'altitude'];
    const streams = await this.recordings.read(await context.transaction(), activityId, kinds);
    const route = routeOf(streams, most);
    return (
      route && {
        latitudes: [...route.latitudes],
        longitudes: [...route.longitudes],
        altitudes: orNulls(route.altitudes),
        secondsFromStart: orNulls(route.secondsFromStart),
      }
    );
  }
}

function streamView({ kind, secondsFromStart, values }: ActivityStream, most: number) {
  const { times, values: shown } = downSample({ times: secondsFromStart, values }, most);
  return {
    kind,
    unit: units[kind],
    recordedPoints: values.length,
    secondsFromStart: orNulls(times),
    values: orNulls(shown),
  };
}

/** What is not known is NaN inside and null outside. */
function orNulls(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
