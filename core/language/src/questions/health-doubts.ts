import type {
  ConditionCode,
  Doubt,
  MedicationClass,
  Profile,
  Slot,
  SymptomCode,
  TrainingRequest,
} from '@regimen/domain';
import { answered, confidenceThreshold, yesOrNo } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import { healthClaim } from '../grammar/health-claims.js';
import { is } from '../grammar/terms.js';

interface HealthSlots {
  conditions: readonly Slot<ConditionCode>[];
  medications: readonly Slot<MedicationClass>[];
  symptoms: readonly Slot<SymptomCode>[];
}

/** Asks about what the text only supposes ("if I get chest pain"). What the profile holds already is not asked. */
export function healthDoubts(reading: Reading, slots: HealthSlots, profile: Profile): Doubt[] {
  const known = new Set<string>([
    ...profile.symptoms,
    ...profile.medications,
    ...profile.conditions.map(({ code }) => code),
  ]);
  const unsure = <Code extends string>(slot: Slot<Code>): boolean =>
    slot.confidence < confidenceThreshold && !known.has(slot.value);
  return [
    ...slots.symptoms.filter(unsure).map((slot) =>
      supposed(reading, 'symptom', slot, (request) => ({
        ...request,
        symptoms: [...request.symptoms, answered(slot.value)],
      })),
    ),
    ...slots.conditions.filter(unsure).map((slot) =>
      supposed(reading, 'condition', slot, (request) => ({
        ...request,
        conditions: [...request.conditions, answered(slot.value)],
      })),
    ),
    ...slots.medications.filter(unsure).map((slot) =>
      supposed(reading, 'medication', slot, (request) => ({
        ...request,
        medications: [...request.medications, answered(slot.value)],
      })),
    ),
    ...bloodPressureMedicine(reading, slots, profile),
  ];
}

function supposed(
  reading: Reading,
  kind: 'symptom' | 'condition' | 'medication',
  slot: Slot<string>,
  add: (request: TrainingRequest) => TrainingRequest,
): Doubt {
  const words = slot.span ? reading.text.slice(...slot.span) : slot.value;
  const text =
    kind === 'medication'
      ? { en: `Do you take “${words}”?`, zh: `您在使用“${words}”吗？` }
      : {
          en: `You mention “${words}”. Do you have it now, or had you in the last 12 months?`,
          zh: `您提到“${words}”。您现在有，或过去12个月内有过吗？`,
        };
  return yesOrNo({ id: `${kind}-${slot.value}`, slot: `${kind}s`, text }, add);
}

const pressureMedicines: readonly MedicationClass[] = [
  'beta-blocker',
  'diuretic',
  'ace-inhibitor',
  'calcium-channel-blocker',
];

/** Some blood-pressure medicines change the heart rate, so the kind decides how effort is steered. */
function bloodPressureMedicine(reading: Reading, slots: HealthSlots, profile: Profile): Doubt[] {
  const taken = reading.terms.some(
    (term, index) => is(term, 'marker', 'antihypertensive') && healthClaim(reading, index) === 'present',
  );
  const named = [...slots.medications.map((slot) => slot.value), ...profile.medications];
  if (!taken || named.some((medicine) => pressureMedicines.includes(medicine))) return [];
  return [
    {
      question: {
        id: 'blood-pressure-medicine',
        slot: 'medications',
        options: [...pressureMedicines, 'not-sure'],
        text: {
          en: 'Which kind of blood-pressure medicine do you take? Some of them change your heart rate.',
          zh: '您吃的是哪一类降压药？其中有些会影响心率。',
        },
      },
      resolve: (answer, request) => {
        // Not sure counts as a beta-blocker: effort then steers instead of heart rate, which is safe for everyone.
        const medicine =
          answer === 'not-sure' ? 'beta-blocker' : pressureMedicines.find((option) => option === answer);
        return medicine ? { ...request, medications: [...request.medications, answered(medicine)] } : null;
      },
    },
  ];
}
