import type { ActivityCode, EquipmentCode, Place, Slot, Weekday } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import { segmentHas, slotAt } from '../grammar/reading.js';
import type { Stance } from '../grammar/stances.js';
import { confidences } from './confidences.js';

export interface Leaning<Code> {
  liked: Slot<Code>[];
  refused: Slot<Code>[];
}

/** Refusing the whole refuses its forms: who will not run will not run on a treadmill either. */
const formsOf: Readonly<Partial<Record<ActivityCode, readonly ActivityCode[]>>> = {
  running: ['treadmill-running'],
  cycling: ['stationary-cycling', 'recumbent-cycling'],
};

/** @param events terms that belong to a race aimed at, which is no wish for running besides. */
export function readActivities(
  reading: Reading,
  events: readonly (readonly [start: number, end: number])[],
): Leaning<ActivityCode> {
  const leaning = readLeaning(reading, (index) => {
    const code = reading.terms[index]?.meanings.activity?.[0];
    const term = reading.terms[index];
    const inEvent = events.some(([start, end]) => term && term.start < end && term.end > start);
    if (inEvent && (code === 'running' || code === 'treadmill-running')) return [];
    const about =
      segmentHas(reading, index, 'pain') ||
      term?.meanings.marker?.includes('lift') ||
      (term?.meanings.equipment && segmentHas(reading, index, 'owns')) ||
      isOccasion(reading, index);
    return code === undefined
      ? []
      : [{ code, onlyIfExplicit: Boolean(about) || inSymptomClause(reading, index) }];
  });
  const refused = [...leaning.refused];
  for (const slot of leaning.refused) {
    if (leaning.liked.some((other) => other.value === slot.value)) continue;
    for (const form of formsOf[slot.value] ?? []) {
      const named = [...leaning.liked, ...refused].some((other) => other.value === form);
      // The form was not said, it follows: it has no place in the text.
      if (!named) refused.push({ ...slot, value: form, span: null, origin: 'default' });
    }
  }
  return { liked: leaning.liked, refused };
}

/** "after the run", 跑步前, "while rowing": when something happens, not what is wished for. */
function isOccasion(reading: Reading, index: number): boolean {
  const { terms } = reading;
  const before = [terms[index - 1], terms[index - 2]].some(
    (term) => term?.segment === terms[index]?.segment && occasionsBefore.has(term?.word ?? ''),
  );
  return before || occasionsBehind.has(terms[index + 1]?.word ?? '');
}

const occasionsBefore: ReadonlySet<string> = new Set(['after', 'during', 'while', 'since', 'when', 'from']);
const occasionsBehind: ReadonlySet<string> = new Set(
  '前|之前|后|之后|时|完|的时候|以后|以前|选手|运动员|老炮|教练|鞋|服|馆|史|player|teacher|coach|match|shoes|season|practice|machine'.split(
    '|',
  ),
);

function inSymptomClause(reading: Reading, index: number): boolean {
  const segment = reading.terms[index]?.segment;
  return reading.terms
    .slice(Math.max(0, index - 8), index + 9)
    .some((term) => term.segment === segment && term.meanings.symptom);
}

export function readWeekdays(reading: Reading): Leaning<Weekday> {
  return readLeaning(reading, (index) =>
    isOnce(reading, index) ? [] : weekdaysAt(reading, index).map((code) => ({ code, onlyIfExplicit: false })),
  );
}

/** "by Sunday", "next Friday", "since Monday": one day that comes or is over, none to train on every week. */
function isOnce({ terms }: Reading, index: number): boolean {
  const [before, earlier] = [terms[index - 1], terms[index - 2]];
  if (before?.segment !== terms[index]?.segment) return false;
  const dated = dayOnce.has(before?.word ?? '') && !terms[index]?.word.endsWith('s');
  return dated || (earlier?.segment === before?.segment && dayOnce.has(`${earlier?.word} ${before?.word}`));
}

const dayOnce: ReadonlySet<string> = new Set(
  'by|next|last|since|this|good|until|till|starting|the second|the first'.split('|'),
);

function weekdaysAt(reading: Reading, index: number): Weekday[] {
  const term = reading.terms[index];
  if (term?.meanings.weekdayGroup?.includes('weekend')) return [6, 7];
  if (term?.meanings.weekdayGroup) return [1, 2, 3, 4, 5];
  return term?.meanings.weekday ? [...term.meanings.weekday] : [];
}

export function readPlace(reading: Reading): Slot<Place> | null {
  const leaning = readLeaning(reading, (index) =>
    (reading.terms[index]?.meanings.place ?? []).map((code) => ({ code, onlyIfExplicit: false })),
  );
  return leaning.liked[0] ?? null;
}

export function readEquipment(reading: Reading): Slot<EquipmentCode>[] {
  return readLeaning(reading, (index) =>
    (reading.terms[index]?.meanings.equipment ?? []).map((code) => ({ code, onlyIfExplicit: false })),
  ).liked;
}

interface Mention<Code> {
  code: Code;
  /** A bare mention is not taken for a wish (an activity beside a symptom). */
  onlyIfExplicit: boolean;
}

const confidenceOf: Readonly<Record<Stance, number | null>> = {
  liked: confidences.stated,
  refused: confidences.stated,
  mentioned: confidences.inferred,
  neutral: null,
};

function readLeaning<Code>(reading: Reading, mentionsAt: (index: number) => Mention<Code>[]): Leaning<Code> {
  const liked = new Map<Code, Slot<Code>>();
  const refused = new Map<Code, Slot<Code>>();
  for (const [index, stance] of reading.stances) {
    const confidence = confidenceOf[stance];
    if (confidence === null) continue;
    for (const { code, onlyIfExplicit } of mentionsAt(index)) {
      if (onlyIfExplicit && stance === 'mentioned') continue;
      const side = stance === 'refused' ? refused : liked;
      const known = side.get(code)?.confidence ?? 0;
      if (confidence > known) side.set(code, slotAt(reading, code, index, index, confidence));
    }
  }
  return { liked: [...liked.values()], refused: [...refused.values()] };
}
