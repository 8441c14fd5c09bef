import { entryOf } from '@regimen/domain';
import type { ActivityStreamKind } from '@regimen/domain';
import type { DeveloperFieldDefinition, FitMessage, MessageDefinition } from '../format/fit-message.js';

const recordMessage = 20;

/** Which channel a developer field stands for, by the native record field it names. */
const kindByNativeField: Readonly<Record<number, ActivityStreamKind>> = {
  2: 'altitude',
  3: 'heart-rate',
  4: 'cadence',
  5: 'distance',
  6: 'speed',
  7: 'power',
  13: 'temperature',
  73: 'speed',
  78: 'altitude',
};
/** Steps or strokes a minute, where native cadence counts a pair of steps as one. */
const countedSingly = 'spm';
/** Factor from the unit a developer wrote to the channel's; another unit is not guessed. */
const unitFactors: Partial<Record<ActivityStreamKind, Readonly<Record<string, number>>>> = {
  'heart-rate': { bpm: 1 },
  power: { w: 1, watt: 1, watts: 1 },
  speed: { 'm/s': 1, 'km/h': 1 / 3.6 },
  distance: { m: 1, meters: 1, metres: 1, km: 1000 },
  altitude: { m: 1, meters: 1, metres: 1 },
  cadence: { rpm: 1, [countedSingly]: 1 },
  temperature: { c: 1, '°c': 1, celsius: 1 },
};

interface Description {
  baseType: number;
  scale: number;
  offset: number;
  /** The channel it stands for and the factor to its unit; null when it stands for none. */
  channel: { kind: ActivityStreamKind; factor: number } | null;
}
/** A developer field of one definition that stands for a native channel. */
interface Stand {
  place: DeveloperFieldDefinition;
  described: Description;
  channel: { kind: ActivityStreamKind; factor: number };
}

/**
 * Fields that apps on the device added. Their numbers are their own and never those of native fields; one that names
 * a native field stands for it, if its unit is known.
 */
export class DeveloperFields {
  private readonly descriptions = new Map<number, Description>();
  /** Whether a cadence is in single steps already. */
  countsSingleSteps = false;
  private plans = new WeakMap<MessageDefinition, readonly Stand[]>();

  /** `warn` is told of a unit that is not known (`developer_field_unit`) and of a field nothing describes. */
  constructor(private readonly warn: (code: string, where: string) => void) {}

  /** Takes a field description (206). A number may be described anew in the middle of a file. */
  describe(message: FitMessage): void {
    const [app, field] = [message.number(0), message.number(1)];
    this.descriptions.set(keyOf(app, field), {
      baseType: message.number(2),
      scale: message.number(6) || 1,
      offset: message.number(7) || 0,
      channel: this.channelOf(message, `developer field ${app}-${field}`),
    });
    this.plans = new WeakMap();
  }

  private channelOf(message: FitMessage, where: string): Description['channel'] {
    const native = message.number(14);
    const kind = kindByNativeField[message.number(15)];
    if (kind === undefined || !(Number.isNaN(native) || native === recordMessage)) return null;
    const unit = message.text(8).trim().toLowerCase();
    const factor = entryOf(unitFactors[kind] ?? {}, unit);
    if (unit === countedSingly) this.countsSingleSteps = true;
    if (factor === undefined) this.warn('developer_field_unit', where);
    return factor === undefined ? null : { kind, factor };
  }

  /** Calls `take` with each value of a record that stands for a channel. */
  read(record: FitMessage, take: (kind: ActivityStreamKind, value: number) => void): void {
    const { definition } = record;
    if (definition.developerFields.length === 0) return;
    let plan = this.plans.get(definition);
    if (!plan) this.plans.set(definition, (plan = this.planOf(definition)));
    for (const { place, described, channel } of plan) {
      const value = record.developerNumber(place, described.baseType) / described.scale - described.offset;
      take(channel.kind, value * channel.factor);
    }
  }

  private planOf({ developerFields }: MessageDefinition): Stand[] {
    return developerFields.flatMap((place) => {
      const described = this.descriptions.get(keyOf(place.app, place.field));
      if (!described) this.warn('unknown_developer_field', `developer field ${place.app}-${place.field}`);
      return described?.channel ? [{ place, described, channel: described.channel }] : [];
    });
  }
}

function keyOf(app: number, field: number): number {
  return app * 256 + field;
}
