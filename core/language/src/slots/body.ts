import type { Slot } from '@regimen/domain';
import type { Quantity } from '../grammar/quantities.js';
import type { Reading } from '../grammar/reading.js';
import { isAboutSomebodyElse, markerBefore, segmentHas, slotAt } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';

const ages = { least: 1, most: 120 };

/** Body masses of children and adults; outside them a number is a slip, or no mass of a person. */
const masses = { least: 25, most: 350 };

/** Age in years the person states of themselves, or null. */
export function readAge(reading: Reading): Slot<number> | null {
  for (let index = 0; index < reading.terms.length; index += 1) {
    const value = reading.terms[index]?.numeral?.value;
    if (value === undefined || !Number.isInteger(value) || value < ages.least || value > ages.most) continue;
    const last = ageEnd(reading, index);
    if (last !== null && !isAboutSomebodyElse(reading, index))
      return slotAt(reading, value, index, last, confidences.stated);
  }
  return null;
}

/** Last term of an age that starts at `index` ("52 years old", 52岁, "I'm 52"), or null when it is none. */
function ageEnd(reading: Reading, index: number): number | null {
  const { terms } = reading;
  const after = terms[index + 1]?.word === '-' ? index + 2 : index + 1;
  if (is(terms[after], 'marker', 'age')) return after;
  const lead = terms[index - 1];
  const led = is(lead, 'marker', 'age-lead') && lead?.segment === terms[index]?.segment;
  const next = terms[index + 1];
  const standsAlone = !next || next.segment !== terms[index]?.segment || is(next, 'hinge', 'join');
  return led && standsAlone && (terms[index]?.numeral?.value ?? 0) >= 10 ? index : null;
}

/** Body mass the person states as theirs now, kg; not a wanted change, a wanted level, or a lifted weight. */
export function readBodyMass(reading: Reading, taken: ReadonlySet<Quantity>): Slot<number> | null {
  for (const quantity of reading.quantities) {
    if (quantity.dimension !== 'mass' || taken.has(quantity) || isAboutSomebodyElse(reading, quantity.first))
      continue;
    if (segmentHas(reading, quantity.first, 'lift')) continue;
    const stated = markerBefore(reading, quantity.first, 'weigh', 4) >= 0;
    if (quantity.value < masses.least || quantity.value > masses.most) continue;
    return slotAt(
      reading,
      quantity.value,
      quantity.first,
      quantity.last,
      stated ? confidences.stated : confidences.inferred,
    );
  }
  return null;
}

export interface BloodPressure {
  systolic: Slot<number> | null;
  diastolic: Slot<number> | null;
}

/** Blood pressure as "150/95", "150 over 95", 高压150低压95; mmHg. */
export function readBloodPressure(reading: Reading, wanted: ReadonlySet<number>): BloodPressure {
  for (let index = 0; index < reading.terms.length; index += 1) {
    const pair = wanted.has(index) || isAboutSomebodyElse(reading, index) ? null : pairAt(reading, index);
    if (pair) return pair;
  }
  return {
    systolic: namedPressure(reading, 'systolic', wanted),
    diastolic: namedPressure(reading, 'diastolic', wanted),
  };
}

function pairAt(reading: Reading, index: number): BloodPressure | null {
  const { terms } = reading;
  const systolic = terms[index]?.numeral?.value;
  const diastolic = terms[index + 2]?.numeral?.value;
  const divider = terms[index + 1]?.word;
  if (
    systolic === undefined ||
    diastolic === undefined ||
    (divider !== '/' && divider !== 'over' && divider !== '比')
  )
    return null;
  if (systolic <= diastolic || systolic < 60 || systolic > 300 || diastolic < 30 || diastolic > 200)
    return null;
  const named =
    segmentHas(reading, index, 'blood-pressure') || terms[index + 3]?.meanings.unit?.includes('mmHg');
  const usual = systolic >= 90 && diastolic >= 50;
  if (!named && !usual) return null;
  const confidence = named ? confidences.stated : confidences.inferred;
  return {
    systolic: slotAt(reading, systolic, index, index, confidence),
    diastolic: slotAt(reading, diastolic, index + 2, index + 2, confidence),
  };
}

function namedPressure(
  reading: Reading,
  name: 'systolic' | 'diastolic',
  wanted: ReadonlySet<number>,
): Slot<number> | null {
  const at = reading.terms.findIndex((term) => is(term, 'marker', name));
  if (at < 0) return null;
  for (let index = at + 1; index <= at + 3; index += 1) {
    const value = reading.terms[index]?.numeral?.value;
    if (value === undefined || wanted.has(index)) continue;
    return value >= 30 && value <= 250 ? slotAt(reading, value, index, index, confidences.stated) : null;
  }
  return null;
}
