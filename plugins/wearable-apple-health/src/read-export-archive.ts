import type { Activity, SourceRecord } from '@regimen/domain';
import type { ArchiveInput, ArchiveMember } from '@regimen/plugin-api';
import { eachRecord, Remarks } from '@regimen/plugin-api/reading';
import { exportMembersOf, routeNamed } from './export-members.js';
import { HealthRecordReader } from './health-record-reader.js';
import { recordBatches } from './read-apple-health.js';
import { withRoute } from './workout-route.js';

/**
 * Reads an exported archive: its XML as a stream, and with each workout the route it refers to. Electrocardiograms are
 * counted and not read.
 * @throws SourceFileError as `readAppleHealth` does.
 */
export function readExportArchive(archive: ArchiveInput): AsyncIterable<SourceRecord> {
  return eachRecord(archiveBatches(archive));
}

async function* archiveBatches({ members }: ArchiveInput): AsyncGenerator<readonly SourceRecord[]> {
  const found = exportMembersOf(members.map(({ path }) => path));
  if (!found) return;
  const memberAt = (path: string): ArchiveMember | undefined =>
    members.find((member) => member.path === path);
  const remarks = new Remarks();
  const reader = new HealthRecordReader();
  const withRoutes = async (activity: Activity): Promise<Activity> => {
    let routed = activity;
    for (const reference of reader.routesOf(activity)) {
      const path = routeNamed(found.routes, reference);
      if (path === null) remarks.add('missing_member', 'workout route');
      else routed = await withRoute(routed, memberAt(path)!.open(), remarks);
    }
    return routed;
  };
  for await (const batch of recordBatches(memberAt(found.xml)!.open(), reader)) {
    yield* besideActivities(batch, withRoutes);
  }
  if (found.electrocardiograms.length > 0)
    remarks.add('ecg_listed', 'electrocardiograms', found.electrocardiograms.length);
  yield remarks.records();
}

/** The same records in order, activities as `change` leaves them: one at a time, for each may hold a day of positions. */
async function* besideActivities(
  batch: readonly SourceRecord[],
  change: (activity: Activity) => Promise<Activity>,
): AsyncGenerator<readonly SourceRecord[]> {
  let from = 0;
  for (const [at, record] of batch.entries()) {
    if (record.kind !== 'activity') continue;
    yield batch.slice(from, at);
    yield [{ kind: 'activity', activity: await change(record.activity) }];
    from = at + 1;
  }
  yield from === 0 ? batch : batch.slice(from);
}
