import { fieldsAtHead } from '@regimen/plugin-api/reading';
import { seriesNames } from './api-series.js';
import { bareKindOf } from './takeout-series.js';

const takeoutTime = /"dateTime"\s*:\s*"\d\d\/\d\d\/\d\d /;
const bareValue = /"value"\s*:\s*"?[\d.]+"?\s*\}/;
/** Values of a series that are objects, by a name only they have. */
const seriesValues = ['bpm', 'demographicVO2Max', 'error'];
/** With a `logId`, one of these says which kind of log it is. */
const logNames = [
  'dateOfSleep',
  'bmi',
  'fat',
  'activityName',
  'activityParentName',
  'activityTypeId',
  'activityParentId',
];

/** A file of Takeout by the shape of its items, bare values also by its name; an answer of the API by the name of its list. */
export function recogniseFitbitJson(head: Uint8Array, name: string): boolean {
  const names = fieldsAtHead(head);
  if (names.has('logId') && logNames.some((log) => names.has(log))) return true;
  if (seriesNames.some((series) => names.has(series)) && names.has('dateTime') && names.has('value'))
    return true;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
  if (!takeoutTime.test(text)) return false;
  return (
    seriesValues.some((value) => names.has(value)) || (bareValue.test(text) && bareKindOf(name) !== null)
  );
}
