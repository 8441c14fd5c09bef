import type { ConditionCode, HarmKind, MedicationClass, Slot, SymptomCode } from '@regimen/domain';
import type { HealthClaim } from '../grammar/health-claims.js';
import { healthClaim } from '../grammar/health-claims.js';
import type { LexiconTable } from '../lexicon/meanings.js';
import type { Reading } from '../grammar/reading.js';
import { segmentHas, slotAt } from '../grammar/reading.js';
import { readSigns } from './symptom-signs.js';
import { confidences } from './confidences.js';

export function readConditions(reading: Reading): Slot<ConditionCode>[] {
  return readClaims(reading, 'condition', (index) => {
    const code = reading.terms[index]?.meanings.condition?.[0];
    return code === undefined ? null : code;
  });
}

export function readMedications(reading: Reading): Slot<MedicationClass>[] {
  return readClaims(reading, 'medication', (index) => reading.terms[index]?.meanings.medication?.[0] ?? null);
}

/** Symptoms said by name, and those told as a part of the body and what it does. */
export function readSymptoms(reading: Reading): Slot<SymptomCode>[] {
  const named = readClaims(reading, 'symptom', (index) => {
    const code = reading.terms[index]?.meanings.symptom?.[0];
    return code === undefined ? null : symptomInContext(reading, index, code);
  });
  const told = readSigns(reading).map(({ code, first, last }) =>
    slotAt(reading, symptomInContext(reading, first, code), first, last, confidences.stated),
  );
  const added = told.filter(
    (slot, at) =>
      !named.some((other) => other.value === slot.value || other.span?.[0] === slot.span?.[0]) &&
      told.findIndex((other) => other.value === slot.value) === at,
  );
  return [...named, ...added];
}

const atRest: Readonly<Partial<Record<SymptomCode, SymptomCode>>> = {
  'chest-pain-exertion': 'chest-pain-rest',
  'dyspnoea-mild-exertion': 'dyspnoea-rest',
};

/** Moves a symptom to its form at rest, or together with dizziness, where the clause says so. */
function symptomInContext(reading: Reading, index: number, code: SymptomCode): SymptomCode {
  if (segmentHas(reading, index, 'at-rest')) return atRest[code] ?? code;
  if (code !== 'palpitations') return code;
  const segment = reading.terms[index]?.segment;
  const nearby = reading.terms
    .slice(Math.max(0, index - 6), index + 7)
    .filter((term) => term.segment === segment);
  return nearby.some((term) => term.meanings.symptom?.includes('dizziness'))
    ? 'palpitations-with-dizziness'
    : code;
}

const certainty: Readonly<Record<HealthClaim, number | null>> = {
  present: confidences.stated,
  unsure: confidences.unsure,
  denied: null,
  'somebody-else': null,
};

/** One slot per code, the surest mention of it; denied mentions and other people's leave none. */
export function readClaims<Code extends ConditionCode | MedicationClass | SymptomCode | HarmKind>(
  reading: Reading,
  table: LexiconTable,
  codeAt: (index: number) => Code | null,
): Slot<Code>[] {
  const found = new Map<Code, Slot<Code>>();
  reading.terms.forEach((term, index) => {
    if (!term.meanings[table]) return;
    const code = codeAt(index);
    const confidence = certainty[healthClaim(reading, index)];
    if (code === null || confidence === null) return;
    if (confidence > (found.get(code)?.confidence ?? 0))
      found.set(code, slotAt(reading, code, index, index, confidence));
  });
  return [...found.values()];
}
