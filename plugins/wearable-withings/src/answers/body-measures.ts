import type { Metric, Observation, SourceRecord } from '@regimen/domain';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import {
  epochInstant,
  isJsonObject,
  listIn,
  numberIn,
  observe,
  positiveIn,
  textIn,
  zoneOffset,
} from '@regimen/plugin-api/reading';
import { isNamedType, massType, measureTypes, waterType } from './measure-types.js';
import { revisionOf } from './revision-of.js';

/** Who a group was measured on, by `attrib`: the user, perhaps somebody else, or typed in at sign-up as a guess. */
const ambiguousAttrib = 1;
const guessedAttrib = 4;
const trustedAttribs: ReadonlySet<number> = new Set([0, 2, guessedAttrib, 5, 7, 8, 15, 17]);
const goalCategory = 2;
/** Groups that one remark names. */
const mostNamed = 20;

/** Reads groups of measures, of which one answer may hold the same twice. */
export class BodyMeasures {
  private readonly seen = new Set<number>();
  private readonly leftOut = new Map<string, string[]>();

  constructor(
    private readonly timeZone: string | null,
    private readonly remarks: Remarks,
  ) {}

  /** Null for a group that cannot be read. A goal is no measurement, and a group of doubtful origin is kept out. */
  read(group: JsonObject, place: string): SourceRecord[] | null {
    const id = numberIn(group, 'grpid');
    const seconds = positiveIn(group, 'date');
    const at = seconds === null ? null : epochInstant(seconds * 1000);
    const measures = listIn(group, 'measures');
    if (at === null || measures === null) return null;
    const where = id === null ? place : `grpid ${id}`;
    if (id !== null && this.seen.has(id)) {
      this.leaveOut('duplicate_group', where);
      return [];
    }
    if (id !== null) this.seen.add(id);
    if (numberIn(group, 'category') === goalCategory || !this.isOwn(numberIn(group, 'attrib'), where))
      return [];
    return observe(this.circumstancesOf(group, at, id), this.valuesOf(measures, where));
  }

  /** Names the groups that were left out, so that the person can look at each; call it behind the last group. */
  finish(): void {
    for (const [code, places] of this.leftOut) {
      const more = places.length > mostNamed ? ' and more' : '';
      this.remarks.add(code, `${places.slice(0, mostNamed).join(', ')}${more}`, places.length);
    }
  }

  private leaveOut(code: string, where: string): void {
    const places = this.leftOut.get(code) ?? [];
    places.push(where);
    this.leftOut.set(code, places);
  }

  private isOwn(attrib: number | null, where: string): boolean {
    if (attrib === ambiguousAttrib) this.leaveOut('ambiguous_user', where);
    else if (attrib !== null && !trustedAttribs.has(attrib)) this.leaveOut('unknown_attrib', where);
    return attrib === null || trustedAttribs.has(attrib);
  }

  private circumstancesOf(
    group: JsonObject,
    at: string,
    id: number | null,
  ): Omit<Observation, 'metric' | 'value'> {
    const note = textIn(group, 'comment');
    return {
      at,
      until: null,
      offsetMinutes: zoneOffset(Date.parse(at), textIn(group, 'timezone') ?? this.timeZone),
      device: textIn(group, 'model') ?? textIn(group, 'deviceid'),
      nativeId: id === null ? null : String(id),
      ...revisionOf(group),
      ...(numberIn(group, 'attrib') === guessedAttrib ? { confidence: 'low' as const } : {}),
      ...(note === null ? {} : { note }),
    };
  }

  private valuesOf(measures: readonly unknown[], where: string): Partial<Record<Metric, number>> {
    const values: Partial<Record<Metric, number>> = {};
    let waterKg: number | null = null;
    for (const measure of measures) {
      const type = isJsonObject(measure) ? numberIn(measure, 'type') : null;
      const value = isJsonObject(measure) ? scaled(measure) : null;
      if (type === null || value === null) this.remarks.add('item_rejected', where);
      else if (!isNamedType(type)) this.leaveOut('unknown_attrib', `${where} type ${type}`);
      else if (type === waterType) waterKg = value;
      else this.keep(values, type, value, where);
    }
    const massKg = values[measureTypes.get(massType)!.metric];
    if (waterKg !== null && massKg !== undefined) values['body-water'] = (waterKg / massKg) * 100;
    return values;
  }

  private keep(values: Partial<Record<Metric, number>>, type: number, value: number, where: string): void {
    const known = measureTypes.get(type);
    if (!known) return;
    // Nobody has none of any of these.
    if (value > 0) values[known.metric] = value * known.factor;
    else this.remarks.add('implausible_value', `${where}, type ${type}`);
  }
}

/** `value` x 10^`unit`. Divides for negative powers, since 82150 x 0.001 is not 82.15 to the last bit, 82150 / 1000 is. */
function scaled(measure: JsonObject): number | null {
  const value = numberIn(measure, 'value');
  const power = numberIn(measure, 'unit');
  if (value === null || power === null || !Number.isInteger(power) || Math.abs(power) > 12) return null;
  const scaledValue = power < 0 ? value / 10 ** -power : value * 10 ** power;
  return Number.isFinite(scaledValue) ? scaledValue : null;
}
