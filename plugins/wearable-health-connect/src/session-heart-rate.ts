import type { Activity, Observation } from '@regimen/domain';

/** Heart rates of a file by the app that wrote them, in the order of time. */
export class HeartRates {
  private readonly byApp = new Map<string, Observation[]>();

  constructor(observations: Iterable<Observation>) {
    for (const observation of observations) {
      const app = observation.device ?? '';
      const known = this.byApp.get(app);
      if (known) known.push(observation);
      else this.byApp.set(app, [observation]);
    }
    for (const own of this.byApp.values()) own.sort((left, right) => (left.at < right.at ? -1 : 1));
  }

  /** A session with the heart rate its own app recorded meanwhile, which the store keeps apart from it. */
  within(session: Activity): Activity {
    const own = this.byApp.get(session.device ?? '') ?? [];
    const from = firstFrom(own, session.startedAt);
    const during: Observation[] = [];
    for (let index = from; index < own.length && own[index]!.at <= session.endedAt; index += 1)
      if (own[index]!.value > 0) during.push(own[index]!);
    if (during.length < 2) return session;
    const begin = Date.parse(session.startedAt);
    const values = Float64Array.from(during, ({ value }) => value);
    const secondsFromStart = Float64Array.from(during, ({ at }) => (Date.parse(at) - begin) / 1000);
    return {
      ...session,
      meanHeartRateBpm: values.reduce((sum, value) => sum + value, 0) / values.length,
      maxHeartRateBpm: values.reduce((most, value) => Math.max(most, value), 0),
      streams: [...session.streams, { kind: 'heart-rate', secondsFromStart, values }],
    };
  }
}

/** Index of the first that is not before a time. */
function firstFrom(sorted: readonly Observation[], at: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
