import type { Clearance } from '../clearance.js';
import { signIn, type Sign } from './words/sign-table.js';

const emergency = (words: string): Sign<Clearance> => ({ decision: 'stop-emergency', words });
const block = (words: string, more: Partial<Sign<Clearance>> = {}): Sign<Clearance> => ({
  decision: 'block',
  words,
  ...more,
});

/** ACSM major signs and symptoms 2021; FAST; cauda equina; exertional rhabdomyolysis (needs clinician review). */
const table: readonly Sign<Clearance>[] = [
  emergency('chest pain|pressure'),
  emergency('angina'),
  emergency('jaw|neck|arm pain|pressure exertion'),
  emergency('syncope !presyncope'),
  emergency('face|mouth droop|weakness'),
  emergency('speech loss|sudden|difficulty|trouble|weakness'),
  emergency('arm|leg weakness sudden|unilateral'),
  emergency('anaesthesia sudden|unilateral'),
  emergency('stroke sign|symptom|suspected|acute'),
  emergency('headache sudden|thunderclap'),
  emergency('vision loss sudden'),
  emergency('seizure|cyanosis|unresponsive'),
  emergency('dyspnoea rest !stable !usual !chronic'),
  emergency('saddle anaesthesia|loss|tingling'),
  emergency('cauda equina'),
  emergency('urine retention'),
  emergency('urine|bowel incontinence|dysfunction|problem back|leg|new'),
  emergency('urine dark soreness|pain|exertion|exercise|weakness|swelling'),
  emergency('rhabdomyolysis'),
  block('calf swelling|pain|warm|red unilateral !bilateral'),
  block('calf swelling !bilateral'),
  block('leg swelling unilateral'),
  block('palpitation dizziness|presyncope'),
  block('irregular pulse new|dizziness|symptom|symptomatic'),
  block('fever'),
  // Degrees Celsius; 37.8–38 is between well and ill and for a clinician to judge.
  block('temperature', { atLeast: 38 }),
  block('presyncope'),
  // What training does to everybody.
  {
    decision: 'allow',
    words: 'muscle soreness|stiffness',
    besides:
      'mild normal usual general delayed onset after exercise exercise training workout session hour day day leg arm ' +
      'thigh from post yesterday and both bilateral the soreness stiffness',
  },
  { decision: 'allow', words: 'none|asymptomatic', besides: '' },
];

/** Texts that say there is no symptom. */
const noSymptom = /^(?:no|without)[ _-](?:symptoms?|complaints?)$/i;

/**
 * Decision for a symptom, a code or a short text (ACSM 2021, Guidelines 11th ed.). What is not known, like weight loss with
 * night pain or persistent focal bone pain, is for a clinician: never allowed by default.
 */
export function redFlagGate(symptom: string): Clearance {
  if (noSymptom.test(symptom)) return 'allow';
  return signIn(table, symptom) ?? 'clearance-required';
}
