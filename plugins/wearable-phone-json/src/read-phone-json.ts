import { nightObservations, sleepNights } from '@regimen/domain';
import type { Observation, SleepStretch, SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import { isJsonObject, readJson, Remarks, withRemarks } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { contextIn } from './context.js';
import type { Context } from './context.js';
import { fieldsOf, plainName } from './fields.js';
import type { Item } from './item.js';
import { aboutItem } from './item.js';
import { measuresIn, metricNamed } from './measures.js';
import { TimeReader } from './read-time.js';
import { isSession, isSport, readSession, sessionLists } from './session.js';
import { isSleep, isStage, readSleep, readStretch, stageLists } from './sleep.js';
import { isStepCounter, readingLists, readStepCounter } from './step-counter.js';

/** No honest file nests its lists deeper. */
const deepest = 12;

/**
 * Reads plain JSON by the meaning of its fields: whatever an item calls its time, its value and its unit. Items may stand
 * in lists within lists; what a list or the file says of them holds unless they say otherwise.
 * @throws SourceFileError for what is no JSON, or neither object nor list.
 */
export async function* readPhoneJson(input: FileInput): AsyncGenerator<SourceRecord> {
  const document = await readJson(input.bytes);
  if (typeof document !== 'object' || document === null)
    throw new SourceFileError('not-health-data', 'The file holds a single value, no health data.', 'file');
  const walk = new Walk(input);
  const outermost: Context = {
    kind: null,
    timeZone: input.timeZone,
    zoneIsWritten: false,
    offsetMinutes: null,
    unit: null,
    device: null,
    date: undefined,
  };
  yield* withRemarks(walk.all(document, outermost), walk.remarks);
}

/** Goes through one document. */
class Walk {
  readonly remarks = new Remarks();

  private readonly stretches: SleepStretch[] = [];

  constructor(private readonly input: FileInput) {}

  *all(document: unknown, outermost: Context): Generator<SourceRecord> {
    yield* this.node(document, 'file', outermost, 0);
    yield* sleepNights(this.stretches).flatMap(nightObservations).map(observed);
  }

  private *node(value: unknown, where: string, inherited: Context, depth: number): Generator<SourceRecord> {
    if (depth > deepest) this.remarks.add('nested_too_deep', where);
    else if (Array.isArray(value)) yield* this.list(value, where, inherited, depth);
    else if (isJsonObject(value)) yield* this.object(value, where, inherited, depth);
  }

  private *list(
    values: readonly unknown[],
    where: string,
    inherited: Context,
    depth: number,
  ): Generator<SourceRecord> {
    for (const [index, value] of values.entries()) {
      const place = where === 'file' ? `[${index}]` : `${where}[${index}]`;
      const known = this.stretches.length;
      let isEmpty = true;
      for (const record of this.node(value, place, inherited, depth + 1)) {
        isEmpty = false;
        yield record;
      }
      if (isEmpty && this.stretches.length === known) this.remarks.add('item_rejected', place);
    }
  }

  private *object(
    object: JsonObject,
    where: string,
    inherited: Context,
    depth: number,
  ): Generator<SourceRecord> {
    const fields = fieldsOf(object);
    const context = contextIn(fields, inherited, isPartOfList);
    const times = new TimeReader(context, this.remarks, where);
    const item: Item = {
      fields,
      context,
      times,
      remarks: this.remarks,
      where,
      settings: this.input.settings ?? {},
    };
    const read = this.ownRecords(item);
    for (const record of read.records) yield record;
    for (const [name, value] of Object.entries(object)) {
      const plain = plainName(name);
      if (read.lists.includes(plain) || typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value) && isSingleValue(plain)) continue;
      const kind = kindOfList(plain) ?? context.kind;
      yield* this.node(value, where === 'file' ? name : `${where}.${name}`, { ...context, kind }, depth + 1);
    }
  }

  /** What an object holds itself, and the lists within it that were read with it. */
  private ownRecords(item: Item): { records: SourceRecord[]; lists: readonly string[] } {
    const { fields, context } = item;
    if (isStepCounter(item)) return { records: readStepCounter(item).map(observed), lists: readingLists };
    if (isSleep(context.kind)) return { records: this.sleepOf(item).map(observed), lists: stageLists };
    const activity = isSession(context.kind, fields) || isSport(context.kind) ? readSession(item) : null;
    if (activity) return { records: [{ kind: 'activity', activity }], lists: sessionLists };
    if (isSession(context.kind, fields)) return { records: [], lists: sessionLists };
    return { records: readMeasures(item).map(observed), lists: [] };
  }

  /** A night; a single stretch of one is kept until all are known. */
  private sleepOf(item: Item): Observation[] {
    const stretch = readStretch(item);
    if (stretch) this.stretches.push(stretch);
    return stretch ? [] : (readSleep(item) ?? []);
  }
}

/** Within a list of nights a stage, within one of workouts a sport: no thing of its own. */
function isPartOfList(kind: string, ofList: string): boolean {
  if (isSleep(ofList)) return isStage(kind) && !isSleep(kind);
  return (
    isSession(ofList, new Map()) &&
    !isSession(kind, new Map()) &&
    !isSleep(kind) &&
    metricNamed(kind) === null
  );
}

function readMeasures(item: Item): Observation[] {
  const { fields, context, times, remarks, where, settings } = item;
  const measures = measuresIn(fields, context.kind, context.unit, settings['weightUnit'] ?? null);
  const start = measures.length > 0 ? (times.start(fields) ?? times.inherited(fields)) : null;
  if (!start) return [];
  const end = times.end(fields, start);
  const until = end && !end.localDate && !start.localDate && end.at > start.at ? end.at : null;
  return measures.flatMap(({ metric, value }): Observation[] => {
    if (value !== null) return [{ metric, value, ...start, until, ...aboutItem(item) }];
    remarks.add('unknown_unit', where);
    return [];
  });
}

/** `{ "weight": { "value": 71.4 } }` is a value of the object it stands in, no object of its own. */
function isSingleValue(plain: string): boolean {
  return metricNamed(plain) !== null;
}

/** A list's own name may say what it holds (`workouts`, `weights`); `records` and the like say nothing. */
function kindOfList(plain: string): string | null {
  const says = metricNamed(plain) !== null || isSleep(plain) || isSession(plain, new Map());
  return says ? plain : null;
}

function observed(observation: Observation): SourceRecord {
  return { kind: 'observation', observation };
}
