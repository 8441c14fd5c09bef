import { symptomLabels } from '../profile/vocabulary/index.js';
import type { SymptomCode } from '../profile/vocabulary/index.js';
import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';

/** What a person can say while they exercise; `unwell` when they cannot or will not say more. */
export type StopSign = SymptomCode | 'unwell';

export interface StopSignEntry {
  code: StopSign;
  /** Help is called at once; otherwise stop, rest and tell the care team. */
  isEmergency: boolean;
  label: Localised;
}

/**
 * When to end exercise at once: Fletcher 2013 (AHA exercise standards, Circulation 128:873) and ACSM's Guidelines 11th ed.
 * 2021. Which of them call for emergency help is our reading, from memory.
 */
export const stopSignSource: Citation = {
  source: 'Fletcher 2013, Circulation 128:873',
  year: 2013,
  needsClinicianReview: true,
};

const emergencies: readonly SymptomCode[] = [
  'chest-pain-exertion',
  'syncope',
  'dyspnoea-rest',
  'palpitations-with-dizziness',
  'facial-droop-or-speech-loss',
  'confusion',
  'sudden-severe-headache',
  'allergic-reaction',
  'defibrillator-shock',
  'heat-illness-signs',
];

const others: readonly SymptomCode[] = [
  'dizziness',
  'palpitations',
  'wheeze',
  'claudication',
  'hypoglycaemia-today',
  'joint-giving-way',
];

/** Every sign that ends a session, the gravest first. */
export const stopSigns: readonly StopSignEntry[] = [
  ...emergencies.map((code) => ({ code, isEmergency: true, label: symptomLabels[code] })),
  ...others.map((code) => ({ code, isEmergency: false, label: symptomLabels[code] })),
  {
    code: 'unwell',
    isEmergency: false,
    label: { en: 'Something else, or I cannot say', zh: '其他不适，或说不清' },
  },
];

export function isStopSign(text: string): text is StopSign {
  return stopSigns.some(({ code }) => code === text);
}

/** Why a session was stopped for safety. */
export interface LiveStop {
  reason: StopSign | 'above-ceiling';
  isEmergency: boolean;
  message: Localised;
}

const emergencyWords: Localised = {
  en: 'Stop now. Sit or lie down and do not go on. This may need urgent help: call your emergency number, and do not stay alone.',
  zh: '请立即停止。坐下或躺下，不要继续运动。这可能需要紧急救助：请拨打急救电话，身边不要离人。',
};
const restWords: Localised = {
  en: 'Stop and rest. Your plan is paused until your care team has looked. If it does not pass within a few minutes or gets worse, call your emergency number.',
  zh: '请停下来休息。您的计划已暂停，等待医护团队查看。如几分钟内没有缓解或加重，请拨打急救电话。',
};
const ceilingWords: Localised = {
  en: 'Stop and rest. Your heart rate has stayed above the limit that is safe for you. If you feel unwell, say so; if it does not pass, call your emergency number.',
  zh: '请停下来休息。您的心率持续高于对您安全的上限。如感到不适请告诉我们；如不缓解，请拨打急救电话。',
};

/** A sign nobody knows stops as well: in doubt it is an emergency. */
export function stopForSign(sign: StopSign): LiveStop {
  const isEmergency = stopSigns.find(({ code }) => code === sign)?.isEmergency ?? true;
  return { reason: sign, isEmergency, message: isEmergency ? emergencyWords : restWords };
}

export const stopAboveCeiling: LiveStop = {
  reason: 'above-ceiling',
  isEmergency: false,
  message: ceilingWords,
};
