import { fieldsAtHead } from '@regimen/plugin-api/reading';
import { isDatabase } from './database/database-bytes.js';
import { plainType, readTypes } from './record-types.js';

const typeText = /"(?:recordType|type)"\s*:\s*"([^"\\]{1,64})"/g;
/** At least one of these every exporter writes; other formats do not. */
const marks = [
  'recordType',
  'dataOrigin',
  'zoneOffset',
  'startZoneOffset',
  'endZoneOffset',
  'lastModifiedTime',
  'clientRecordId',
];
const listedTypes = new Set([
  'Steps',
  'HeartRate',
  'SleepSession',
  'ExerciseSession',
  'Distance',
  'Weight',
  'BloodPressure',
  'BloodGlucose',
]);

/** Records by type, or lists of them by type, with marks of their store; or the store itself. */
export function recogniseHealthConnect(head: Uint8Array, name = ''): boolean {
  if (isDatabase(head)) return /health.?connect/i.test(name) || hasOurTables(head);
  if (isDatabaseName(name)) return true;
  const names = fieldsAtHead(head);
  if (!marks.some((mark) => names.has(mark)) || names.has('resourceType')) return false;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
  const types = [...text.matchAll(typeText)].map(([, type = '']) => type);
  return types.some(isType) || [...names].some((name) => listedTypes.has(name.replace(/Records?$/, '')));
}

/** Whether a file is called as the phone calls its store: an encrypted or broken one is ours too, and refused with a reason. */
export function isDatabaseName(name: string): boolean {
  return /health.?connect[^/]*\.db$/i.test(name);
}

/** A small schema stands on the first page of the file. */
function hasOurTables(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes('heart_rate_record_table');
}

function isType(written: string): boolean {
  return readTypes.has(plainType(written)) || /Record$/.test(written);
}
