import type { Remarks } from '@regimen/plugin-api/reading';
import { amountIn, observe } from '@regimen/plugin-api/reading';
import { kilocaloriesOf } from '../energy.js';
import type { RecordReader } from './scored-record.js';
import { identityIn, revisionOf, scoreOf, timeOf } from './scored-record.js';

/**
 * A cycle is a day from waking to waking; its kilojoules are all that was spent, the basal rate included. One that still
 * goes on is left out: what it holds is less than its day will.
 */
export function cycleReader(remarks: Remarks): RecordReader {
  return (record, where) => {
    const time = timeOf(record);
    if (time === null) return null;
    const score = scoreOf(record);
    if (score === null) return [];
    if (time.endedAt === null) {
      remarks.add('unfinished_day', where);
      return [];
    }
    const when = { at: time.startedAt, until: time.endedAt, offsetMinutes: time.offsetMinutes };
    return observe(
      { ...when, device: null, nativeId: identityIn(record, 'id'), ...revisionOf(record) },
      { 'total-energy': kilocaloriesOf(amountIn(score, 'kilojoule')) },
    );
  };
}
