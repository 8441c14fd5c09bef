import { fieldsAtHead } from '@regimen/plugin-api/reading';
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

/** Records by type, or lists of them by type, with marks of their store. */
export function recogniseHealthConnect(head: Uint8Array): boolean {
  const names = fieldsAtHead(head);
  if (!marks.some((mark) => names.has(mark)) || names.has('resourceType')) return false;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
  const types = [...text.matchAll(typeText)].map(([, type = '']) => type);
  return types.some(isType) || [...names].some((name) => listedTypes.has(name.replace(/Records?$/, '')));
}

function isType(written: string): boolean {
  return readTypes.has(plainType(written)) || /Record$/.test(written);
}
