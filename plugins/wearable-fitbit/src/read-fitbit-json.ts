import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import { isJsonObject, listIn, readItems, readJson, Remarks, withRemarks } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { readApiSeries } from './api-series.js';
import { readDaySummary } from './day-summary.js';
import { readExerciseLog } from './exercise-logs.js';
import { Clock } from './fitbit-time.js';
import { readSleepLog } from './sleep-logs.js';
import { bareKindOf, readSeriesItem } from './takeout-series.js';
import { readWeightLog } from './weight-logs.js';

/**
 * Reads a file of Takeout (a list of items of one kind) or an answer of the web API (an object of named lists).
 * @throws SourceFileError for what is no JSON, or of no kind we read.
 */
export async function* readFitbitJson(input: FileInput): AsyncGenerator<SourceRecord> {
  const document = await readJson(input.bytes);
  const reading = new Reading(input);
  if (Array.isArray(document)) yield* withRemarks(reading.list(document), reading.remarks);
  else if (isJsonObject(document)) yield* withRemarks(reading.answer(document), reading.remarks);
  else throw new SourceFileError('not-fitbit', 'The file holds a single value, no data of Fitbit.', 'file');
}

class Reading {
  readonly remarks = new Remarks();
  private readonly clock: Clock;

  constructor(private readonly input: FileInput) {
    this.clock = new Clock(input.timeZone, this.remarks);
  }

  list(items: readonly unknown[]): Generator<SourceRecord> {
    const bare = bareKindOf(this.input.name);
    return readItems(items, 'item', this.remarks, (item, where) =>
      'dateTime' in item ? readSeriesItem(item, bare) : this.log(item, where),
    );
  }

  *answer(answer: JsonObject): Generator<SourceRecord> {
    for (const name of ['sleep', 'weight', 'fat', 'activities']) {
      const logs = listIn(answer, name) ?? [];
      yield* readItems(logs, name, this.remarks, (item, where) => this.log(item, where));
    }
    yield* readDaySummary(answer, this.remarks);
    yield* readApiSeries(answer, this.clock, this.remarks);
  }

  private log(item: JsonObject, where: string): SourceRecord[] | null {
    if ('dateOfSleep' in item) return readSleepLog(item, where, this.clock);
    if ('weight' in item || 'fat' in item) return readWeightLog(item, where, this.clock, this.input.settings);
    if ('startTime' in item) return readExerciseLog(item, where, this.clock, this.remarks);
    return null;
  }
}
