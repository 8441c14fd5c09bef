import type { Clearance } from '../clearance.js';

/** No exercise at all (Fletcher 2013, AHA exercise standards, Circulation 128:873; AACVPR 2021). */
const absolute: ReadonlySet<string> = new Set([
  'acute_mi_within_2_days',
  'unstable_angina',
  'high_risk_unstable_angina',
  'uncontrolled_arrhythmia',
  'symptomatic_severe_aortic_stenosis',
  'uncontrolled_heart_failure',
  'uncontrolled_symptomatic_heart_failure',
  'decompensated_heart_failure',
  'acute_pulmonary_embolism',
  'acute_myocarditis_pericarditis',
  'acute_myocarditis',
  'acute_pericarditis',
  'aortic_dissection',
  'acute_systemic_infection_fever',
  'fever',
  'active_endocarditis',
  'deep_vein_thrombosis',
  'dvt',
  'thrombophlebitis',
  'uncontrolled_diabetes',
  'recent_embolism',
  'orthostatic_drop_with_symptoms',
  'third_degree_av_block_without_pacemaker',
  'resting_st_displacement_over_2_mm',
]);

/** Exercise only under supervision, in a programme that knows them. */
const supervised: ReadonlySet<string> = new Set([
  'stable_cad_in_cr_phase2',
  'stable_heart_failure_in_cr_phase2',
]);

/**
 * Decision for a heart or systemic condition: absolute contraindications block, known stable ones are supervised, and
 * every other one — relative (left main stenosis, high-degree AV block, recent stroke, severe anaemia …) or unknown —
 * is a clinician's decision (Fletcher 2013, Circulation 128:873). Codes are in snake case.
 */
export function contraindicationGate(condition: string): Clearance {
  if (absolute.has(condition)) return 'block';
  return supervised.has(condition) ? 'allow-supervised' : 'clearance-required';
}
