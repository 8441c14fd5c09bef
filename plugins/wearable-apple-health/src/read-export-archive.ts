import type { SourceRecord } from '@regimen/domain';
import type { ArchiveInput, ArchiveMember } from '@regimen/plugin-api';
import { Remarks } from '@regimen/plugin-api/reading';
import { exportMembersOf, routeNamed } from './export-members.js';
import { HealthRecordReader } from './health-record-reader.js';
import { recordsIn } from './read-apple-health.js';
import { withRoute } from './workout-route.js';

/**
 * Reads an exported archive: its XML as a stream, and with each workout the route it refers to. Electrocardiograms are
 * counted and not read.
 * @throws SourceFileError as `readAppleHealth` does.
 */
export async function* readExportArchive({ members }: ArchiveInput): AsyncGenerator<SourceRecord> {
  const found = exportMembersOf(members.map(({ path }) => path));
  if (!found) return;
  const memberAt = (path: string): ArchiveMember | undefined =>
    members.find((member) => member.path === path);
  const remarks = new Remarks();
  const reader = new HealthRecordReader();
  for await (const record of recordsIn(memberAt(found.xml)!.open(), reader)) {
    if (record.kind !== 'activity') {
      yield record;
      continue;
    }
    let { activity } = record;
    for (const reference of reader.routesOf(activity)) {
      const path = routeNamed(found.routes, reference);
      if (path === null) remarks.add('missing_member', 'workout route');
      else activity = await withRoute(activity, memberAt(path)!.open(), remarks);
    }
    yield { kind: 'activity', activity };
  }
  if (found.electrocardiograms.length > 0)
    remarks.add('ecg_listed', 'electrocardiograms', found.electrocardiograms.length);
  yield* remarks.records();
}
