import { entryOf, fromUcum } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { numberIn, objectIn, textIn } from '@regimen/plugin-api/reading';
import type { Measure } from './measures.js';

export type ValueFault = 'unit_unknown' | 'value_unreadable' | 'value_absent';

/** A measurement of a body in its metric's unit. Counts of older schemas are plain numbers. */
export function measuredValue(
  body: JsonObject,
  name: string,
  { metric, units }: Measure,
): { value: number } | { fault: ValueFault } {
  const plain = numberIn(body, name);
  const unit = objectIn(body, name);
  if (plain !== null)
    return Object.values(units).includes('1') ? { value: plain } : { fault: 'unit_unknown' };
  if (!unit) return { fault: 'value_unreadable' };
  const value = numberIn(unit, 'value');
  if (value === null) return { fault: 'value' in unit ? 'value_unreadable' : 'value_absent' };
  const ucum = entryOf(units, textIn(unit, 'unit') ?? '');
  const converted = ucum === undefined ? null : fromUcum(metric, value, ucum);
  return converted === null ? { fault: 'unit_unknown' } : { value: converted };
}
