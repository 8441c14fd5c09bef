import type { GoalTarget } from '@regimen/domain';
import { targetComplaint } from '@regimen/domain';
import type { Quantity } from '../grammar/quantities.js';
import type { Reading } from '../grammar/reading.js';
import { isAboutSomebodyElse, markerAfter, markerBefore, segmentHas, slotAt } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';
import { readEventTargets } from './event-targets.js';
import type { Targets } from './target-found.js';

/** Wanted amounts in the text, each with the goal it belongs to. */
export function readTargets(reading: Reading): Targets {
  const targets: Targets = { found: [], quantities: new Set(), pressures: new Set() };
  for (const quantity of reading.quantities) readMass(reading, quantity, targets);
  readMassWithoutUnit(reading, targets);
  readPressures(reading, targets);
  readVo2max(reading, targets);
  readEventTargets(reading, targets);
  return { ...targets, found: targets.found.filter(({ target }) => targetComplaint(target.value) === null) };
}

function readMass(reading: Reading, quantity: Quantity, targets: Targets): void {
  const { first } = quantity;
  if (
    quantity.dimension !== 'mass' ||
    segmentHas(reading, first, 'lift') ||
    isAboutSomebodyElse(reading, first)
  )
    return;
  const direction = massDirection(reading, quantity);
  const descending = quantity.upper < quantity.value;
  const level =
    descending ||
    framed(reading, quantity, 'to') ||
    framed(reading, quantity, 'below') ||
    wishesToWeigh(reading, first) ||
    wishesToBe(reading, first);
  if (!direction && !level) return;
  const kind = direction === 'gain' ? 'build-muscle' : 'lose-weight';
  const value = level
    ? descending
      ? quantity.upper
      : quantity.value
    : quantity.value * (direction === 'gain' ? 1 : -1);
  const mode = level ? 'level' : 'change';
  const confidence =
    quantity.upper === quantity.value || descending ? confidences.stated : confidences.inferred;
  const target: GoalTarget = { quantity: 'body-mass', mode, value, unit: 'kg' };
  const isWeeklyRate = mode === 'change' && isWeekly(reading, quantity);
  targets.found.push({
    kind,
    target: slotAt(reading, target, verbBefore(reading, first), wordsBehind(reading, quantity), confidence),
    isWeeklyRate,
  });
  targets.quantities.add(quantity);
}

/** First term of "lose about 5 kg", "get down to 80 kilos": the verb, with nothing but small words between. */
function verbBefore(reading: Reading, first: number): number {
  let verb = first;
  for (let at = first - 1; at >= Math.max(0, first - 5); at -= 1) {
    const term = reading.terms[at];
    if (!term || term.segment !== reading.terms[first]?.segment) break;
    if (is(term, 'marker', 'lose') || is(term, 'marker', 'gain') || massVerbs.has(term.word)) verb = at;
    else if (!isSmallWord(term)) break;
  }
  return verb;
}

const massVerbs: ReadonlySet<string> = new Set([
  'get',
  'go',
  'weigh',
  'be',
  'minus',
  'down to',
  '降到',
  '减到',
  '瘦到',
  '降至',
  '减至',
  '再',
]);

function isSmallWord({ meanings }: Reading['terms'][number]): boolean {
  const { marker } = meanings;
  return (
    marker?.some((code) => code === 'filler' || code === 'to' || code === 'a' || code === 'below') ?? false
  );
}

/** "a week" right behind, or 每周 a word or two before the verb. */
function isWeekly(reading: Reading, quantity: Quantity): boolean {
  if (is(reading.terms[quantity.last + 1], 'marker', 'per-week')) return true;
  const lead = markerBefore(reading, quantity.first, 'per-week', 3);
  return lead >= 0 && markerBefore(reading, quantity.first, 'count', 3) < lead;
}

function massDirection(reading: Reading, quantity: Quantity): 'lose' | 'gain' | null {
  const { first, last } = quantity;
  const lose = markerBefore(reading, first, 'lose', 4);
  const gain = markerBefore(reading, first, 'gain', 4);
  // "I've lost 3 kg" tells, and wishes nothing.
  if (lose > gain && reading.terms[lose]?.word === 'lost') return null;
  if (lose >= 0 || gain >= 0) return lose > gain ? 'lose' : 'gain';
  const [before, behind] = [reading.terms[first - 1], reading.terms[last + 1]];
  const adjoins = behind?.segment === reading.terms[last]?.segment;
  const beside = adjoins && (is(behind, 'marker', 'lose') || lessBehind.has(behind?.word ?? ''));
  if (beside || lessBefore.has(before?.word ?? '')) return 'lose';
  const aimed = reading.terms
    .slice(Math.max(0, first - 4), first)
    .some((term) => term.meanings.goal?.includes('lose-weight'));
  return aimed ? 'lose' : null;
}

/** "six pounds off", "half a stone less" as a whole. */
function wordsBehind({ terms }: Reading, { last }: Quantity): number {
  const behind = terms[last + 1];
  return behind?.segment === terms[last]?.segment && lessBehind.has(behind?.word ?? '') ? last + 1 : last;
}

const lessBefore: ReadonlySet<string> = new Set(['minus', 'off with']);
const lessBehind: ReadonlySet<string> = new Set([
  'off',
  'lighter',
  'gone',
  'too many',
  'too much',
  'to lose',
  'less',
]);

/** "I would like to be 85 kg", "aiming for 13 stone", "happy at 180 pounds". */
function wishesToBe({ terms }: Reading, first: number): boolean {
  const [lead, earlier] = [terms[first - 1], terms[first - 2]];
  if (lead?.segment !== terms[first]?.segment) return false;
  const be = lead?.word === 'be' && (is(earlier, 'attitude', 'like') || earlier?.word === 'to');
  const aims = (lead?.word === 'for' || lead?.word === 'at') && aimWords.has(earlier?.word ?? '');
  return be || aims || aimWords.has(lead?.word ?? '');
}

const aimWords: ReadonlySet<string> = new Set(
  'aim|aiming|aim for|aiming for|settle|happy|settle for|target|future me'.split('|'),
);

function framed(reading: Reading, quantity: Quantity, marker: 'to' | 'below'): boolean {
  const verb = Math.max(
    markerBefore(reading, quantity.first, 'lose', 4),
    markerBefore(reading, quantity.first, 'gain', 4),
  );
  // The "to" of "to lose 5 kg" stands before its verb and frames nothing.
  return (
    markerBefore(reading, quantity.first, marker, 2) > verb ||
    (marker === 'below' && reading.terms[quantity.last + 1]?.word === '以下')
  );
}

/** "I want to weigh 60 kg" is a wish, "I weigh 60 kg" a fact. */
function wishesToWeigh(reading: Reading, first: number): boolean {
  const weigh = markerBefore(reading, first, 'weigh', 3);
  return (
    weigh > 0 && reading.terms[weigh]?.word === 'weigh' && is(reading.terms[weigh - 1], 'attitude', 'like')
  );
}

const unitlessWords = new Set(['lose', '减', '瘦', '减掉', '瘦掉']);

/** "lose 10": of what is asked back. */
function readMassWithoutUnit(reading: Reading, targets: Targets): void {
  const measured = new Set(reading.quantities.map((quantity) => quantity.first));
  reading.terms.forEach((term, index) => {
    const value = term.numeral?.value;
    const led = unitlessWords.has(reading.terms[index - 1]?.word ?? '');
    if (value === undefined || value <= 0 || value > 200 || !led) return;
    const next = reading.terms[index + 1];
    if (
      measured.has(index) ||
      next?.word === '%' ||
      next?.meanings.unit ||
      targets.found.some((found) => found.kind === 'lose-weight')
    )
      return;
    const target: GoalTarget = { quantity: 'body-mass', mode: 'change', value: -value, unit: 'kg' };
    targets.found.push({
      kind: 'lose-weight',
      target: slotAt(reading, target, index - 1, index, confidences.unsure),
    });
  });
}

function readPressures(reading: Reading, targets: Targets): void {
  reading.terms.forEach((term, index) => {
    const value = term.numeral?.value;
    if (
      value === undefined ||
      targets.pressures.has(index) ||
      targets.found.some((found) => found.kind === 'lower-blood-pressure')
    )
      return;
    if (
      !aimsAtPressure(reading, index) ||
      reading.terms[index + 1]?.meanings.unit?.some((unit) => unit !== 'mmHg')
    )
      return;
    const target = pressureTarget(reading, index, value);
    if (!target) return;
    targets.found.push({
      kind: 'lower-blood-pressure',
      target: slotAt(reading, target, index, unitBehind(reading, index), confidences.stated),
    });
    targets.pressures.add(index).add(index + 2);
  });
}

function unitBehind(reading: Reading, index: number): number {
  return reading.terms[index + 1]?.meanings.unit?.includes('mmHg') ? index + 1 : index;
}

function aimsAtPressure(reading: Reading, index: number): boolean {
  const segment = reading.terms[index]?.segment;
  const before = reading.terms
    .slice(Math.max(0, index - 8), index)
    .filter((term) => term.segment === segment);
  return before.some(
    (term) =>
      term.meanings.goal?.includes('lower-blood-pressure') ||
      is(term, 'marker', 'blood-pressure') ||
      is(term, 'marker', 'systolic'),
  );
}

function pressureTarget(reading: Reading, index: number, value: number): GoalTarget | null {
  const below =
    markerBefore(reading, index, 'below', 2) >= 0 ||
    ['以下', '以内'].includes(reading.terms[index + 1]?.word ?? '');
  const to = markerBefore(reading, index, 'to', 2) >= 0;
  const level = value >= 90 && value <= 200 && (below || to);
  if (level) return { quantity: 'systolic-pressure', mode: 'level', value, unit: 'mm[Hg]' };
  const by = markerBefore(reading, index, 'by', 2) >= 0 || markerAfter(reading, index - 1, 'lose', 0) >= 0;
  const falls =
    by ||
    markerBefore(reading, index, 'lose', 2) >= 0 ||
    reading.terms[index - 1]?.meanings.goal !== undefined;
  return falls && value >= 1 && value <= 60
    ? { quantity: 'systolic-pressure', mode: 'change', value: -value, unit: 'mm[Hg]' }
    : null;
}

/** Smaller numbers are no oxygen uptake of a living person, mL/kg/min, and so a change of it. */
const leastVo2max = 10;

function readVo2max(reading: Reading, targets: Targets): void {
  reading.terms.forEach((term, index) => {
    if (!term.word.includes('vo 2') && term.word !== '最大摄氧量') return;
    for (let at = index + 1; at <= index + 4; at += 1) {
      const value = reading.terms[at]?.numeral?.value;
      if (value === undefined || reading.terms[at]?.segment !== term.segment) continue;
      const level = markerBefore(reading, at, 'to', 2) >= 0;
      const changes = markerBefore(reading, at, 'by', 2) >= 0 || value < leastVo2max;
      // "My watch says VO2max 38" is a measurement.
      if (!level && !changes) return;
      const target: GoalTarget = {
        quantity: 'vo2max',
        mode: level ? 'level' : 'change',
        value,
        unit: 'mL/kg/min',
      };
      targets.found.push({
        kind: 'improve-endurance',
        target: slotAt(reading, target, index, at, confidences.stated),
      });
      return;
    }
  });
}
