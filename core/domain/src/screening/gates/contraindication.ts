import type { Clearance } from '../clearance.js';
import { signIn, type Sign } from './words/sign-table.js';

const block = (words: string, more: Partial<Sign<Clearance>> = {}): Sign<Clearance> => ({
  decision: 'block',
  words,
  ...more,
});

/** No exercise at all (Fletcher 2013, AHA exercise standards, Circulation 128:873; AACVPR 2021; days need clinician review). */
const absolute: readonly Sign<Clearance>[] = [
  block('infarction acute|recent|today|yesterday|day|d|hour|hr|h', { withinDays: 2 }),
  block('unstable angina'),
  block('angina rest|crescendo'),
  block('acute coronary syndrome'),
  block('uncontrolled arrhythmia|fibrillation|flutter|tachycardia !rate'),
  block('ventricular sustained|fibrillation|storm !nonsustained'),
  block('symptomatic|critical aortic stenosis !asymptomatic !mild !moderate'),
  block('heart failure uncontrolled|decompensated|acute|unstable|worsening'),
  block('heart failure nyha|class 4'),
  block('pulmonary oedema'),
  // Longer ago than three months an embolism or a clot is not recent.
  block('embolism', { withinDays: 90 }),
  block('vein thrombosis', { withinDays: 90 }),
  block('thrombophlebitis'),
  // No exercise for three to six months (Pelliccia 2021, ESC sports cardiology, Eur Heart J 42:17).
  block('myocarditis|pericarditis|myopericarditis|perimyocarditis !chronic !constrictive', {
    withinDays: 180,
  }),
  block('endocarditis'),
  block('aortic|aneurysm dissection'),
  block('fever|sepsis'),
  block('infection acute|systemic'),
  block('uncontrolled diabetes'),
  block('ketoacidosis'),
  block('orthostatic symptomatic|dizziness|symptom !asymptomatic', { atLeast: 20 }),
  block('drop symptomatic|dizziness|symptom systolic|sbp|standing !asymptomatic', { atLeast: 20 }),
  block('third av block !pacemaker'),
  block('st rest displacement|depression|elevation|deviation', { atLeast: 2 + 1e-9 }),
  // Blood counts under cancer treatment (needs clinician review).
  block('platelet', { below: 20 }),
  block('haemoglobin', { below: 8 }),
  block('neutrophil', { below: 0.5 }),
];

/** Exercise only under supervision: a stable heart condition in a programme that knows it. */
const inProgramme: Sign<Clearance> = {
  decision: 'allow-supervised',
  words: 'stable rehabilitation coronary|infarction|failure|sternotomy|pci|stent|angina',
  besides:
    'coronary disease heart failure phase in post programme program after supervised compensated ii iii nyha class chronic',
};

const table: readonly Sign<Clearance>[] = [
  ...absolute,
  inProgramme,
  { decision: 'allow', words: 'none|healthy', besides: 'adult' },
];

/**
 * Decision for a heart or systemic condition, a code or a short text: absolute contraindications block, known stable ones
 * are supervised, and every other one — relative (left main stenosis, high-degree AV block, recent stroke, severe anaemia
 * …) or unknown — is a clinician's decision (Fletcher 2013, Circulation 128:873).
 */
export function contraindicationGate(condition: string): Clearance {
  return signIn(table, condition) ?? 'clearance-required';
}
