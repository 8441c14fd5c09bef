import type { FitMessage } from '../format/fit-message.js';
import { isDate } from './fit-time.js';

/** No zone lies further from UTC than 14 hours. */
const furthestZoneMinutes = 840;

/** What one link says about its times: its zone, and since when a clock that was never set has counted. */
export class LinkClock {
  offsetMinutes: number | null = null;
  private sincePowerOn = NaN;

  /** The date of a time of the link; NaN for one that counts from power-on where nothing ties that to a date. */
  dated(time: number): number {
    return isDate(time) ? time : time + this.sincePowerOn;
  }

  /** Of the activity (34), monitoring information (103) and time correlation (162) messages. */
  takeLocalTime(local: number, time: number): void {
    const minutes = Math.round((local - time) / 60);
    const isZone = isDate(local) && isDate(time) && Math.abs(minutes) <= furthestZoneMinutes;
    if (isZone) this.offsetMinutes = minutes;
  }

  takeCorrelation(message: FitMessage): void {
    const counted = message.number(1);
    if (isDate(message.time) && !Number.isNaN(counted)) this.sincePowerOn = message.time - counted;
    this.takeLocalTime(message.number(3), message.time);
  }
}
