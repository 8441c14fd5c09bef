import type { Activity, Observation, SourceRecord } from '@regimen/domain';
import { readFhir } from '../read-fhir.js';

/** What a text of FHIR yields, read in small pieces. */
export async function readText(text: string | Uint8Array): Promise<SourceRecord[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 50) yield await Promise.resolve(bytes.subarray(at, at + 50));
  }
  const records: SourceRecord[] = [];
  for await (const record of readFhir({ bytes: pieces(), timeZone: 'Europe/Berlin' })) records.push(record);
  return records;
}

/** A bundle of these Observations, each final, of one patient and time unless it says otherwise. */
export function bundleOf(...resources: object[]): string {
  const common = {
    resourceType: 'Observation',
    status: 'final',
    subject: { reference: 'Patient/1' },
    effectiveDateTime: '2026-01-05T08:00:00+01:00',
  };
  const entry = resources.map((resource) => ({ resource: { ...common, ...resource } }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}

export function loinc(code: string) {
  return { coding: [{ system: 'http://loinc.org', code }] };
}

/** A quantity in a UCUM unit. */
export function quantity(value: number, code: string, further: object = {}) {
  return { value, system: 'http://unitsofmeasure.org', code, ...further };
}

export function observationsOf(records: readonly SourceRecord[]): Observation[] {
  return records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
}

export function activitiesOf(records: readonly SourceRecord[]): Activity[] {
  return records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
}

export function codesOf(records: readonly SourceRecord[]): string[] {
  return records.flatMap((record) => (record.kind === 'warning' ? [record.warning.code] : []));
}
