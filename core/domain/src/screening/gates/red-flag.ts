import type { Clearance } from '../clearance.js';

/** ACSM major signs and symptoms 2021; FAST; cauda equina; exertional rhabdomyolysis (needs clinician review). */
const decisions: Readonly<Partial<Record<Clearance, readonly string[]>>> = {
  'stop-emergency': [
    'chest_pain_exertion',
    'chest_pain_rest',
    'chest_pain',
    'syncope',
    'face_droop_arm_weak_speech',
    'dyspnoea_at_rest_new',
    'back_pain_saddle_anaesthesia',
    'urinary_retention_back_pain',
    'dark_urine_severe_soreness',
    'dark_urine_with_severe_soreness',
  ],
  block: ['unilateral_calf_swelling', 'calf_swelling_unilateral', 'palpitations_with_dizziness', 'fever'],
  // What training does to everybody.
  allow: ['muscle_soreness', 'mild_muscle_soreness', 'none'],
};

const bySymptom: ReadonlyMap<string, Clearance> = new Map(
  Object.entries(decisions).flatMap(([decision, symptoms]) =>
    symptoms.map((symptom): [string, Clearance] => [symptom, decision as Clearance]),
  ),
);

/**
 * Decision for a symptom in snake case (ACSM 2021, Guidelines 11th ed.). What is not known, like weight loss with night
 * pain or persistent focal bone pain, is for a clinician: never allowed by default.
 */
export function redFlagGate(symptom: string): Clearance {
  return bySymptom.get(symptom) ?? 'clearance-required';
}
