import type { Metric, Observation } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';
import { isDate, isoOf } from './fit-time.js';
import type { LinkClock } from './link-clock.js';
import type { Remarks } from './remarks.js';

/** A scale says this while it still calculates. */
const calculating = 0xfffe;

/** Measurements outside activities: scales, blood pressure cuffs, all-day monitoring. */
export class BodyMeasurements {
  private readonly measured: { metric: Metric; value: number; time: number }[] = [];
  private fullTime = NaN;

  constructor(
    private readonly clock: LinkClock,
    private readonly remarks: Remarks,
  ) {}

  take(message: FitMessage): void {
    const handler = this.handlers[message.definition.global];
    if (handler) handler(message);
    // Sixteen-bit times of monitoring count on from the last full one, whatever message had it.
    else if (isDate(message.time)) this.fullTime = message.time;
  }

  private readonly handlers: Readonly<Record<number, (message: FitMessage) => void>> = {
    30: (scale) => {
      if (scale.number(0) !== calculating) this.measure('body-mass', scale.number(0) / 100, scale.time);
      this.measure('body-fat', scale.number(1) / 100, scale.time);
      // No body is without water, bone or muscle: a scale that did not measure them may write 0.
      this.measure('body-water', (scale.number(2) || NaN) / 100, scale.time);
      this.measure('bone-mass', (scale.number(4) || NaN) / 100, scale.time);
      this.measure('muscle-mass', (scale.number(5) || NaN) / 100, scale.time);
      this.measure('body-mass-index', (scale.number(13) || NaN) / 10, scale.time);
    },
    51: (pressure) => {
      this.measure('systolic-pressure', pressure.number(0), pressure.time);
      this.measure('diastolic-pressure', pressure.number(1), pressure.time);
    },
    55: (monitoring) => {
      if (isDate(monitoring.time)) this.fullTime = monitoring.time;
      const low = monitoring.number(26);
      const time = Number.isNaN(low) ? this.fullTime : this.fullTime + ((low - this.fullTime) & 0xffff);
      this.measure('heart-rate', monitoring.number(27) || NaN, time);
    },
    103: (information) => {
      if (isDate(information.time)) this.fullTime = information.time;
      this.clock.takeLocalTime(information.number(0), information.time);
    },
    227: (stress) => {
      // Stress has its time in a field of its own.
      if (isDate(stress.number(1))) this.fullTime = stress.number(1);
    },
  };

  *observations(): Generator<Observation> {
    const { offsetMinutes } = this.clock;
    for (const { metric, value, time } of this.measured) {
      const date = this.clock.dated(time);
      if (Number.isNaN(date)) this.remarks.add('relative_time', metric, metric);
      else yield { metric, value, at: isoOf(date), until: null, offsetMinutes, device: null, nativeId: null };
    }
  }

  private measure(metric: Metric, value: number, time: number): void {
    if (!Number.isNaN(value)) this.measured.push({ metric, value, time });
  }
}
