import type { Activity, ActivityStream, ActivityStreamKind } from '@regimen/domain';

/** When a session was, and the app that wrote it. */
export interface SessionSpan {
  device: string | null;
  startedAt: string;
  endedAt: string;
}

interface Recorded {
  start: number;
  end: number;
  streams: Map<ActivityStreamKind, { at: number; value: number }[]>;
}

/** An app that records several sessions over each other does not record more. */
const mostAtOnce = 4;
/** One value is no curve. */
const fewestSamples = 2;

/**
 * What the app of a session recorded meanwhile: the store keeps it apart from the session. Samples go by in any order; a
 * session is given its own at the end.
 */
export class SessionSamples {
  private readonly bySpan = new Map<SessionSpan, Recorded>();
  private readonly byApp = new Map<string, Recorded[]>();

  constructor(spans: Iterable<SessionSpan>) {
    for (const span of spans) {
      const recorded = {
        start: Date.parse(span.startedAt),
        end: Date.parse(span.endedAt),
        streams: new Map(),
      };
      this.bySpan.set(span, recorded);
      const known = this.byApp.get(span.device ?? '');
      if (known) known.push(recorded);
      else this.byApp.set(span.device ?? '', [recorded]);
    }
    for (const own of this.byApp.values()) own.sort((left, right) => left.start - right.start);
  }

  /** Keeps a sample for the sessions of its app that it lies in. @returns whether there is one. */
  add(app: string | null, kind: ActivityStreamKind, at: number, value: number): boolean {
    const own = this.byApp.get(app ?? '') ?? [];
    const behind = firstAfter(own, at);
    let isKept = false;
    for (let index = behind - 1; index >= 0 && index >= behind - mostAtOnce; index -= 1) {
      const { end, streams } = own[index]!;
      if (at > end) continue;
      const known = streams.get(kind);
      if (known) known.push({ at, value });
      else streams.set(kind, [{ at, value }]);
      isKept = true;
    }
    return isKept;
  }

  /** A session with what was recorded meanwhile; `span` is the one given for it, unless it is the session itself. */
  within(session: Activity, span: SessionSpan = session): Activity {
    const recorded = this.bySpan.get(span);
    const streams = [...(recorded?.streams ?? [])].flatMap(([kind, samples]): ActivityStream[] => {
      samples.sort((left, right) => left.at - right.at);
      if (samples.length < fewestSamples) return [];
      const secondsFromStart = Float64Array.from(samples, ({ at }) => (at - recorded!.start) / 1000);
      return [{ kind, secondsFromStart, values: Float64Array.from(samples, ({ value }) => value) }];
    });
    const values = (wanted: ActivityStreamKind) => streams.find(({ kind }) => kind === wanted)?.values;
    const [pulse, power] = [values('heart-rate'), values('power')];
    return {
      ...session,
      ...(pulse && {
        meanHeartRateBpm: mean(pulse),
        maxHeartRateBpm: pulse.reduce((a, b) => Math.max(a, b), 0),
      }),
      ...(power && { meanPowerWatts: mean(power) }),
      streams: [...session.streams, ...streams],
    };
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Index of the first that begins later than a time. */
function firstAfter(sorted: readonly Recorded[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
