import { entryOf, ucumSystem } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { numberIn, objectIn, textIn } from '@regimen/plugin-api/reading';

/** A number with its UCUM unit. */
export interface ReadQuantity {
  value: number;
  unit: string;
}

export type ValueFault = 'value_absent' | 'value_is_bound' | 'value_unreadable' | 'unit_unknown';

/** Words for units as people write them, where no code stands beside. */
const unitTexts: Readonly<Record<string, string>> = {
  mmhg: 'mm[Hg]',
  bpm: '/min',
  'beats/min': '/min',
  'beats/minute': '/min',
  'beats per minute': '/min',
  'breaths/min': '/min',
  'breaths/minute': '/min',
  'breaths per minute': '/min',
  lb: '[lb_av]',
  lbs: '[lb_av]',
  in: '[in_i]',
  inches: '[in_i]',
  f: '[degF]',
  '°f': '[degF]',
  degf: '[degF]',
  c: 'Cel',
  '°c': 'Cel',
  degc: 'Cel',
  percent: '%',
  steps: '1',
  minutes: 'min',
  hours: 'h',
  'kg/m²': 'kg/m2',
};

/**
 * The value of an Observation or a component. Its UCUM code governs; the text of the unit counts only where no such code
 * is given. A bound (`<`), a missing and a non-numeric value are none.
 */
export function quantityIn(parent: JsonObject): ReadQuantity | { fault: ValueFault } {
  const quantity = objectIn(parent, 'valueQuantity');
  if (!quantity) {
    const integer = numberIn(parent, 'valueInteger');
    if (integer !== null) return { value: integer, unit: '1' };
    return { fault: hasOtherValue(parent) ? 'value_unreadable' : 'value_absent' };
  }
  if (textIn(quantity, 'comparator') !== null) return { fault: 'value_is_bound' };
  const value = numberIn(quantity, 'value');
  if (value === null) return { fault: 'value' in quantity ? 'value_unreadable' : 'value_absent' };
  const unit = unitOf(quantity);
  return unit === null ? { fault: 'unit_unknown' } : { value, unit };
}

/** Whether the resource has a value of any kind. */
export function hasValue(parent: JsonObject): boolean {
  return objectIn(parent, 'valueQuantity') !== null || hasOtherValue(parent);
}

function hasOtherValue(parent: JsonObject): boolean {
  return Object.keys(parent).some((name) => /^value[A-Z]/.test(name) && name !== 'valueQuantity');
}

function unitOf(quantity: JsonObject): string | null {
  const [system, code, text] = [
    textIn(quantity, 'system'),
    textIn(quantity, 'code'),
    textIn(quantity, 'unit'),
  ];
  const isUcum = system === null || system.replace(/\/$/, '') === ucumSystem;
  if (code !== null && isUcum) return code;
  return text === null ? null : (entryOf(unitTexts, text.toLowerCase()) ?? text);
}
