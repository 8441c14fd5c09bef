import { isMetric } from '@regimen/domain';
import type { PackedRecords } from '../../platform/parsing/packed-records.js';
import { unusableDevice } from './check-observation.js';
import { isMoment, isOffset } from './check-value.js';

/** Whether plain observations can be stored, as `unusableObservation` has it for others; names are checked once. */
export class PlainChecks {
  private readonly isKnown: readonly boolean[];
  private readonly isDevice: readonly boolean[];

  constructor(private readonly packed: PackedRecords) {
    this.isKnown = packed.names.map((name) => typeof name === 'string' && isMetric(name));
    this.isDevice = packed.devices.map((device) => device !== undefined && !unusableDevice(device));
  }

  /** Why a row cannot be stored; null when it can. */
  unusableReason(row: number): string | null {
    const { metric, value, start, end, offsetMinutes, device } = this.packed;
    const [from, to, offset] = [start[row]!, end[row]!, offsetMinutes[row]!];
    if (this.isKnown[metric[row]!] !== true) return 'unknown-metric';
    if (!Number.isFinite(value[row])) return 'not-a-number';
    if (!isMoment(from) || !(Number.isNaN(to) || (isMoment(to) && to >= from))) return 'invalid-time';
    if (!Number.isNaN(offset) && !isOffset(offset)) return 'invalid-offset';
    return this.isDevice[device[row]!] === true ? null : 'invalid-text';
  }
}
