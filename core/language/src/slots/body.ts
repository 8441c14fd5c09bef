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
  const value = terms[index]?.numeral?.value ?? 0;
  if (value < youngestBare || value > oldestBare) return null;
  const [lead, earlier] = [terms[index - 1], terms[index - 2]];
  const led = is(lead, 'marker', 'age-lead') && lead?.segment === terms[index]?.segment;
  const next = terms[index + 1];
  const ends = !next || next.segment !== terms[index]?.segment;
  const standsAlone =
    ends || is(next, 'hinge', 'join') || next.word === '了' || next.meanings.condition !== undefined;
  // "before I'm 50" is a time to come.
  if (led && standsAlone && !is(earlier, 'marker', 'before') && !is(earlier, 'hinge', 'self')) return index;
  if (lead?.word === '我' && (ends || next.word === '了') && !led) return index;
  if (is(lead, 'marker', 'age-label')) return index;
  return isAgeOnItsOwn(reading, index) ? index : null;
}

const youngestBare = 10;
const oldestBare = 99;

/** "Male, 29, 81 kg": digits as a clause of their own, beside other facts and not behind a pressure. */
function isAgeOnItsOwn({ terms, quantities }: Reading, index: number): boolean {
  const term = terms[index];
  if (!term || !/^\d\d$/u.test(term.word)) return false;
  const [before, after] = [terms[index - 1], terms[index + 1]];
  if (before?.segment === term.segment || after?.segment === term.segment) return false;
  if (terms.length < 3 || quantities.some(({ first, last }) => index >= first && index <= last)) return false;
  return !before?.numeral && !is(before, 'marker', 'blood-pressure') && !is(before, 'marker', 'weigh');
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
  return startOfDescent(reading) ?? bareMass(reading, taken);
}

/** "from 88 to 80 kilos" says what the person weighs now. */
function startOfDescent(reading: Reading): Slot<number> | null {
  const descent = reading.quantities.find(
    ({ dimension, value, upper }) => dimension === 'mass' && upper < value && value >= masses.least,
  );
  if (!descent || isAboutSomebodyElse(reading, descent.first)) return null;
  return slotAt(reading, descent.value, descent.first, descent.first, confidences.inferred);
}

/** "weight 71.3", 体重：81: a bare number right behind the word for it is taken as kilograms. */
function bareMass(reading: Reading, taken: ReadonlySet<Quantity>): Slot<number> | null {
  const { terms, quantities } = reading;
  for (let index = 0; index < terms.length; index += 1) {
    const value = terms[index]?.numeral?.value;
    if (value === undefined || value < masses.least || value > masses.most) continue;
    const led = [1, 2].some((step) => isOwnWeight(reading, index - step, index));
    const measured = [...quantities, ...taken].some(({ first, last }) => index >= first && index <= last);
    const next = terms[index + 1];
    const unitless = !next?.meanings.unit && next?.word !== '/' && next?.word !== '-';
    if (led && unitless && !measured) return slotAt(reading, value, index, index, confidences.inferred);
  }
  return null;
}

function isOwnWeight({ terms }: Reading, at: number, number: number): boolean {
  const term = terms[at];
  return (
    is(term, 'marker', 'weigh') && term?.sentence === terms[number]?.sentence && !is(term, 'marker', 'lift')
  );
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

/** "150 by 70", 143和90: dividers that only count where the clause speaks of pressure. */
const looseDividers: ReadonlySet<string> = new Set(['by', 'to', 'on', '-', '~', '和', ',', '、']);

function pairAt(reading: Reading, index: number): BloodPressure | null {
  const { terms } = reading;
  const systolic = terms[index]?.numeral?.value;
  const diastolic = terms[index + 2]?.numeral?.value;
  const divider = terms[index + 1]?.word;
  const speaksOfIt = segmentHas(reading, index, 'blood-pressure');
  const divides = divider === '/' || divider === 'over' || divider === '比';
  if (systolic === undefined || diastolic === undefined) return null;
  if (!divides && !(speaksOfIt && looseDividers.has(divider ?? ''))) return null;
  if (systolic <= diastolic || systolic < 60 || systolic > 300 || diastolic < 30 || diastolic > 200)
    return null;
  const named = speaksOfIt || terms[index + 3]?.meanings.unit?.includes('mmHg');
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
