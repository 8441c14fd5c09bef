import type { Lap } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';
import { orNull } from './fit-value.js';

const idleLength = 0;

/** A lap or a pool length as its message tells it; times in FIT seconds, NaN where it tells nothing. */
interface RawLap {
  kind: Lap['kind'];
  start: number;
  elapsed: number;
  timer: number;
  distance: number;
  energy: number;
  meanHeartRate: number;
  maxHeartRate: number;
  /** Of arms in the water, of legs elsewhere. */
  cycles: number;
}

/** Part of a link's time that one session has; see `SessionSpan`. */
interface Span {
  begins: number;
  ends: number;
  start: number;
}

/** Laps (message 19) and lengths of a pool (message 101) of one link, in the order of the file. */
export class Laps {
  private readonly raw: RawLap[] = [];
  /** FIT times at which each length of a pool ended, in order. */
  readonly lengthEnds: number[] = [];

  takeLap(message: FitMessage): void {
    const timer = message.number(8) / 1000;
    const elapsed = message.number(7) / 1000;
    this.raw.push({
      kind: 'lap',
      start: message.number(2),
      elapsed: Number.isNaN(elapsed) ? timer : elapsed,
      timer,
      distance: message.number(9) / 100,
      energy: message.number(11),
      meanHeartRate: message.number(15) || NaN,
      maxHeartRate: message.number(16) || NaN,
      cycles: message.number(10),
    });
  }

  takeLength(message: FitMessage): void {
    const isRest = message.number(12) === idleLength;
    const [start, elapsed] = [message.number(2), message.number(3) / 1000];
    this.lengthEnds.push(start + elapsed);
    this.raw.push({
      kind: isRest ? 'pool-rest' : 'pool-length',
      start,
      elapsed,
      timer: message.number(4) / 1000,
      distance: NaN,
      energy: message.number(11),
      meanHeartRate: NaN,
      maxHeartRate: NaN,
      cycles: isRest ? NaN : message.number(5),
    });
  }

  /**
   * Laps and lengths that began within the span, by their begin; `poolLength` in metres is what a swum length covers,
   * NaN outside pools. Only a swimmer's cycles are strokes.
   */
  within(
    { begins, ends, start }: Span,
    dated: (time: number) => number,
    { poolLength, isSwim }: { poolLength: number; isSwim: boolean },
  ): Lap[] {
    return this.raw
      .flatMap((lap): Lap[] => {
        const begin = dated(lap.start);
        if (!(begin >= begins && begin < ends) || Number.isNaN(lap.elapsed)) return [];
        const distance = lap.kind === 'pool-length' ? poolLength : lap.distance;
        return [
          {
            kind: lap.kind,
            secondsFromStart: Math.max(0, begin - start),
            elapsedSeconds: lap.elapsed,
            timerSeconds: orNull(lap.timer),
            distanceMetres: orNull(distance),
            energyKcal: orNull(lap.energy),
            meanHeartRateBpm: orNull(lap.meanHeartRate),
            maxHeartRateBpm: orNull(lap.maxHeartRate),
            strokes: isSwim ? orNull(lap.cycles) : null,
          },
        ];
      })
      .sort((a, b) => a.secondsFromStart - b.secondsFromStart);
  }

  get count(): number {
    return this.raw.length;
  }
}
