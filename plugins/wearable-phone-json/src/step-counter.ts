import type { Observation } from '@regimen/domain';
import { readWrittenNumber } from '@regimen/plugin-api/reading';
import { fieldsOf, firstOf, objectsOf, plainName, textOf } from './fields.js';
import type { Item } from './item.js';
import { aboutItem } from './item.js';

interface Reading {
  at: string;
  offsetMinutes: number | null;
  count: number;
}

export const readingLists = ['readings', 'records', 'samples', 'values', 'data', 'entries'];
const countNames = ['value', 'count', 'steps', 'total', 'counter', 'reading', 'step_count', 'cumulative'];

/** Whether the item is a counter that runs on, rather than counts of intervals. */
export function isStepCounter({ fields, context }: Pick<Item, 'fields' | 'context'>): boolean {
  const said = [
    context.kind,
    ...['type', 'kind', 'mode', 'counter', 'semantics'].map((name) => textOf(fields, [name])),
  ]
    .map((word) => plainName(word ?? ''))
    .join(' ');
  return (
    /counter|since_(re)?boot|since_restart|cumulative/.test(said) &&
    /step|boot|pedometer/.test(said) &&
    objectsOf(fields, readingLists).length > 0
  );
}

/**
 * Steps between readings of a counter that runs on since the phone was started. Where it stands lower than before, the
 * phone was restarted and what it shows was walked since; a first reading alone tells nothing.
 */
export function readStepCounter(item: Item): Observation[] {
  const readings = readingsOf(item);
  return readings.slice(1).map((reading, index): Observation => {
    const before = readings[index]!;
    const isReset = reading.count < before.count;
    if (isReset) item.remarks.add('counter_reset', item.where);
    const { device } = aboutItem(item);
    return {
      metric: 'steps',
      value: isReset ? reading.count : reading.count - before.count,
      at: before.at,
      until: reading.at,
      offsetMinutes: before.offsetMinutes,
      device,
      nativeId: null,
    };
  });
}

/** In the order of time, one per moment. */
function readingsOf({ fields, times, remarks, where }: Item): Reading[] {
  const byTime = new Map<string, Reading>();
  for (const [index, object] of objectsOf(fields, readingLists).entries()) {
    const own = fieldsOf(object);
    const moment = times.start(own);
    const count = readWrittenNumber(firstOf(own, countNames));
    if (!moment || moment.localDate || count === null || count < 0)
      remarks.add('item_rejected', `${where} reading ${index + 1}`);
    else byTime.set(moment.at, { at: moment.at, offsetMinutes: moment.offsetMinutes, count });
  }
  return [...byTime.values()].sort((left, right) => (left.at < right.at ? -1 : 1));
}
