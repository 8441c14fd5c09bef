import type { TrackChannel } from '@regimen/domain';
import { readWrittenNumber } from './written-number.js';

/** A sensor channel, and between which values it measures anything: what lies outside is a filler. */
interface Channel {
  channel: TrackChannel;
  possible: readonly [lowest: number, highest: number];
}

/** A strap without contact writes 0, and 255 and 65,535 are fillers of the devices. */
const heartRate: Channel = { channel: 'heart-rate', possible: [1, 254] };
const cadence: Channel = { channel: 'cadence', possible: [0, 254] };
const power: Channel = { channel: 'power', possible: [0, 10_000] };
const temperature: Channel = { channel: 'temperature', possible: [-60, 100] };
/** Phones write -1 where they do not know. */
const speed: Channel = { channel: 'speed', possible: [0, 350] };

/** Spellings of exporters in lower case without separators. */
const spellings = new Map<string, Channel>([
  ...['hr', 'heartrate', 'heartratebpm', 'bpm'].map((name) => [name, heartRate] as const),
  ...['cad', 'cadence', 'runcadence', 'bikecadence'].map((name) => [name, cadence] as const),
  ...['power', 'watts', 'powerinwatts'].map((name) => [name, power] as const),
  ...['atemp', 'temp', 'temperature', 'airtemp'].map((name) => [name, temperature] as const),
  ['speed', speed],
]);
const known = new Map<string, Channel | null>();
const mostKnown = 1000;

/** The sensor channel an element or array of that name holds, with its value; null where it is none we know. */
export function sensorValue(name: string, text: string): { channel: TrackChannel; value: number } | null {
  const found = channelOf(name);
  if (!found) return null;
  const value = readWrittenNumber(text) ?? NaN;
  const [lowest, highest] = found.possible;
  return { channel: found.channel, value: value >= lowest && value <= highest ? value : NaN };
}

function channelOf(name: string): Channel | null {
  let found = known.get(name);
  if (found === undefined) {
    found = spellings.get(name.toLowerCase().replace(/[\s_-]/g, '')) ?? null;
    if (known.size < mostKnown) known.set(name, found);
  }
  return found;
}
