import { amountIn, numberIn, positiveIn, summaryActivity, textIn } from '@regimen/plugin-api/reading';
import { kilocaloriesOf } from '../energy.js';
import type { RecordReader } from './scored-record.js';
import { identityIn, revisionOf, scoreOf, timeOf } from './scored-record.js';
import { sportOf } from '../sports.js';

/** A workout; one that is not scored was still done, and has no totals. */
export const readWorkout: RecordReader = (record) => {
  const time = timeOf(record);
  if (time === null || time.endedAt === null) return null;
  const score = scoreOf(record) ?? {};
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        ...sportOf(textIn(record, 'sport_name'), numberIn(record, 'sport_id')),
        startedAt: time.startedAt,
        endedAt: time.endedAt,
        offsetMinutes: time.offsetMinutes,
        distanceMetres: positiveIn(score, 'distance_meter'),
        energyKcal: kilocaloriesOf(positiveIn(score, 'kilojoule')),
        ascentMetres: amountIn(score, 'altitude_gain_meter'),
        meanHeartRateBpm: positiveIn(score, 'average_heart_rate'),
        maxHeartRateBpm: positiveIn(score, 'max_heart_rate'),
        nativeId: identityIn(record, 'id'),
        ...revisionOf(record),
      }),
    },
  ];
};
