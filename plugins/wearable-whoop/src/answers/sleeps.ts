import { amountIn, objectIn, observe, positiveIn } from '@regimen/plugin-api/reading';
import type { RecordReader } from './scored-record.js';
import { identityIn, revisionOf, scoreOf, timeOf } from './scored-record.js';

/** A night or a nap, with stages in milliseconds. */
export const readSleep: RecordReader = (record) => {
  const time = timeOf(record);
  if (time === null || time.endedAt === null) return null;
  const score = scoreOf(record);
  const stages = score && objectIn(score, 'stage_summary');
  if (score === null || stages === null) return [];
  const minutes = (stage: string) => {
    const milliseconds = amountIn(stages, `total_${stage}_time_milli`);
    return milliseconds === null ? null : milliseconds / 60_000;
  };
  const [light, deep, rem] = [minutes('light_sleep'), minutes('slow_wave_sleep'), minutes('rem_sleep')];
  const isStaged = light !== null && deep !== null && rem !== null;
  return observe(
    {
      at: time.startedAt,
      until: time.endedAt,
      offsetMinutes: time.offsetMinutes,
      device: null,
      nativeId: identityIn(record, 'id'),
      ...revisionOf(record),
    },
    {
      'sleep-duration': isStaged ? light + deep + rem : null,
      'time-in-bed': minutes('in_bed'),
      'sleep-light': light,
      'sleep-deep': deep,
      'sleep-rem': rem,
      'sleep-awake': minutes('awake'),
      'respiratory-rate': positiveIn(score, 'respiratory_rate'),
    },
  );
};
