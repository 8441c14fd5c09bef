export type PregnancyDecision = 'allow-moderate' | 'clearance-required' | 'block' | 'stop-contact-provider';

/** No aerobic exercise in pregnancy (ACOG 2015, Committee Opinion 650, reaffirmed; ACOG 2020, Committee Opinion 804). */
const absolute: ReadonlySet<string> = new Set([
  'significant_heart_disease',
  'haemodynamically_significant_heart_disease',
  'restrictive_lung_disease',
  'cervical_insufficiency',
  'cervical_insufficiency_cerclage',
  'cerclage',
  'multiple_gestation_at_risk_of_preterm_labour',
  'multiple_gestation_risk_preterm',
  'persistent_bleeding_2nd_3rd_trimester',
  'persistent_second_third_trimester_bleeding',
  'placenta_praevia_after_26wk',
  'preterm_labour',
  'premature_labour',
  'ruptured_membranes',
  'preeclampsia',
  'pregnancy_induced_hypertension',
  'severe_anaemia',
]);

/** Signs during exercise: stop now and call the provider (ACOG 2020, Committee Opinion 804). */
const warningSigns: ReadonlySet<string> = new Set([
  'vaginal_bleeding_now',
  'abdominal_pain',
  'regular_painful_contractions',
  'contractions',
  'amniotic_fluid_leak',
  'fluid_leak',
  'dyspnoea_before_exertion',
  'dizziness',
  'headache',
  'chest_pain',
  'muscle_weakness',
  'calf_pain',
  'calf_pain_or_swelling',
]);

/**
 * Gate of a pregnancy by its status in snake case (ACOG 2020, Committee Opinion 804): uncomplicated allows 150 minutes
 * a week of moderate exercise; whatever is not listed, and every relative contraindication, is the clinician's decision.
 */
export function pregnancyGate(status: string): PregnancyDecision {
  if (status === 'uncomplicated') return 'allow-moderate';
  if (warningSigns.has(status)) return 'stop-contact-provider';
  return absolute.has(status) ? 'block' : 'clearance-required';
}
