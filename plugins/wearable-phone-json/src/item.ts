import type { Observation } from '@regimen/domain';
import type { ReadingContext } from '@regimen/plugin-api';
import type { Remarks } from '@regimen/plugin-api/reading';
import type { Context } from './context.js';
import type { Fields } from './fields.js';
import { firstOf, textOf } from './fields.js';
import type { TimeReader } from './read-time.js';

/** One object of the file with all that holds for it. */
export interface Item {
  fields: Fields;
  context: Context;
  times: TimeReader;
  remarks: Remarks;
  /** Its place in the file, as in `records[3]`. */
  where: string;
  settings: NonNullable<ReadingContext['settings']>;
}

const identities = ['id', 'uuid', 'native_id', 'record_id', 'external_id'];

/** What belongs to every value of an item beside when it was. */
export function aboutItem({
  fields,
  context,
}: Pick<Item, 'fields' | 'context'>): Pick<Observation, 'device' | 'nativeId' | 'confidence' | 'note'> {
  const note = textOf(fields, ['note', 'notes', 'comment']);
  return {
    device: context.device,
    nativeId: textOf(fields, identities),
    ...(isDoubted(fields) ? { confidence: 'low' as const } : {}),
    ...(note === null ? {} : { note }),
  };
}

function isDoubted(fields: Fields): boolean {
  const doubt = firstOf(fields, ['confidence', 'quality']);
  return doubt === 0 || doubt === 'low' || doubt === 'low_confidence';
}
