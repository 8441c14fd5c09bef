import { liveConstants } from './live-constants.js';

/** Where a heart rate is measured, the best first. */
export const liveDeviceKinds = ['chest-strap', 'watch', 'phone'] as const;
export type LiveDeviceKind = (typeof liveDeviceKinds)[number];

/** A heart rate as a device sent it; `takenAtMs` by the clock of the device, ms since 1970. */
export interface SentSample {
  deviceId: string;
  deviceKind: LiveDeviceKind;
  takenAtMs: number;
  bpm: number;
}

/** The same placed on our clock. Device and `takenAtMs` together tell it from every other. */
export interface LiveSample extends SentSample {
  atMs: number;
}

/**
 * The samples that count, by time: at each moment those of the best device that was heard within the last seconds. Devices
 * are never averaged and nothing is counted twice; when one falls silent the next takes over. The order in which the
 * samples came does not matter.
 */
export function leadingSamples(samples: readonly LiveSample[]): LiveSample[] {
  const ordered = [...samples].sort((a, b) => a.atMs - b.atMs || compareDevices(a, b));
  const lastHeard = new Map<string, LiveSample>();
  return ordered.filter((sample) => {
    lastHeard.set(sample.deviceId, sample);
    return [...lastHeard.values()].every(
      (other) => compareDevices(sample, other) <= 0 || other.atMs <= sample.atMs - liveConstants.sensorLostMs,
    );
  });
}

function compareDevices(a: LiveSample, b: LiveSample): number {
  const rank = ({ deviceKind }: LiveSample) => liveDeviceKinds.indexOf(deviceKind);
  return rank(a) - rank(b) || (a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : 0);
}
