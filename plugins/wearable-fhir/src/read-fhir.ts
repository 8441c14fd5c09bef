import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import { readJsonItems, Remarks } from '@regimen/plugin-api/reading';
import { ExerciseReader } from './exercise-reader.js';
import { HeldBack } from './held-back.js';
import { ObservationReader } from './observation-reader.js';
import { OnePatient } from './one-patient.js';
import { isXml } from './recognise.js';
import type { PlacedResource } from './resources.js';
import { resourcesIn } from './resources.js';

/**
 * Reads FHIR as JSON: a resource, a bundle, a list or NDJSON, R4 and what other versions have in common with it.
 * @throws SourceFileError for XML, for several patients, for versions before DSTU2, and where it is no JSON.
 */
export async function* readFhir({
  bytes,
  timeZone,
}: Pick<FileInput, 'bytes' | 'timeZone'>): AsyncGenerator<SourceRecord> {
  const reading = new FhirReading(timeZone);
  const held = new HeldBack();
  let isMeasured = false;
  for await (const item of readJsonItems(refusingXml(bytes), 'entry')) {
    if (item.kind === 'broken') reading.remarks.add('malformed_record', item.where);
    else if (item.kind === 'cut') reading.remarks.add('truncated', item.where);
    else {
      for (const placed of resourcesIn(item, reading.remarks)) {
        const records = reading.take(placed);
        isMeasured ||= records.length > 0;
        yield* held.add(records);
      }
    }
  }
  const last = reading.finish();
  if (!isMeasured && last.length === 0) reading.remarks.add('nothing_measured', 'file');
  yield* held.add(last);
  yield* held.release();
  yield* reading.remarks.records();
}

/** What is known while a file is read. */
class FhirReading {
  readonly remarks = new Remarks();
  private readonly patient = new OnePatient();
  private readonly observations: ObservationReader;
  private readonly exercises: ExerciseReader;

  constructor(timeZone: string) {
    this.observations = new ObservationReader(timeZone, this.remarks);
    this.exercises = new ExerciseReader(timeZone, this.remarks);
  }

  take(placed: PlacedResource): SourceRecord[] {
    const { resource, type, where } = placed;
    if (type !== 'Observation') {
      this.remarks.add('resource_ignored', `${where}, ${type}`, 1, type);
      return [];
    }
    if (!this.patient.admits(resource, where)) {
      this.remarks.add('not_a_patient', where);
      return [];
    }
    if (!this.observations.stands(placed) || this.exercises.takes(placed)) return [];
    return this.observations.read(placed);
  }

  /** Exercise, and measures of it that belong to none and are values of their own. */
  finish(): SourceRecord[] {
    const { activities, lone } = this.exercises.finish();
    return [...activities, ...lone.flatMap((placed) => this.observations.read(placed))];
  }
}

async function* refusingXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst && isXml(chunk))
      throw new SourceFileError(
        'fhir-xml',
        'FHIR as XML is not read. Export the same record as JSON (application/fhir+json).',
        'byte 0',
      );
    if (chunk.length > 0) isFirst = false;
    yield chunk;
  }
}
