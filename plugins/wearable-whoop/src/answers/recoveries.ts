import { observe, positiveIn } from '@regimen/plugin-api/reading';
import type { RecordReader } from './scored-record.js';
import { identityIn, instantIn, revisionOf, scoreOf } from './scored-record.js';

/** What a night's rest left, dated when it was reckoned: a recovery names no zone. The skin is not the body. */
export const readRecovery: RecordReader = (record) => {
  const at = instantIn(record, 'created_at');
  if (at === null) return null;
  const score = scoreOf(record);
  if (score === null) return [];
  const nativeId = identityIn(record, 'sleep_id') ?? identityIn(record, 'cycle_id');
  return observe(
    { at, until: null, offsetMinutes: null, device: null, nativeId, ...revisionOf(record) },
    {
      'resting-heart-rate': positiveIn(score, 'resting_heart_rate'),
      'hrv-rmssd': positiveIn(score, 'hrv_rmssd_milli'),
      'oxygen-saturation': positiveIn(score, 'spo2_percentage'),
    },
  );
};
