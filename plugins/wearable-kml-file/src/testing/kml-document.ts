import type { Activity, SourceRecord } from '@regimen/domain';
import { readKmlFile } from '../read-kml-file.js';

export function when(second: number): string {
  return `<when>${new Date(Date.UTC(2026, 1, 4, 16, 40) + second * 1000).toISOString()}</when>`;
}

export function coord(longitude: number, latitude: number, altitude?: number): string {
  return `<gx:coord>${longitude} ${latitude}${altitude === undefined ? '' : ` ${altitude}`}</gx:coord>`;
}

export function array(name: string, values: readonly (number | string)[]): string {
  return `<gx:SimpleArrayData name="${name}">${values.map((value) => `<gx:value>${value}</gx:value>`).join('')}</gx:SimpleArrayData>`;
}

export function track(lists: string): string {
  return `<gx:Track>${lists}</gx:Track>`;
}

export function placemark(body: string): string {
  return `<Placemark>${body}</Placemark>`;
}

export function kmlDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Export</name>
${body}
</Document></kml>
`;
}

/** What a document yields, read in small pieces as from a network. */
export async function read(document: string): Promise<{ activities: Activity[]; codes: string[] }> {
  const bytes = Buffer.from(document);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 1000)
      yield await Promise.resolve(bytes.subarray(at, at + 1000));
  }
  const records: SourceRecord[] = [];
  for await (const record of readKmlFile({ bytes: pieces() })) records.push(record);
  return {
    activities: records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : [])),
    codes: records.flatMap((record) =>
      record.kind === 'warning' ? [`${record.warning.code} ${record.warning.count}`] : [],
    ),
  };
}

/** Values of each stream of an activity, by kind. */
export function valuesOf(found: Activity | undefined): Record<string, number[]> {
  return Object.fromEntries((found?.streams ?? []).map(({ kind, values }) => [kind, [...values]]));
}
