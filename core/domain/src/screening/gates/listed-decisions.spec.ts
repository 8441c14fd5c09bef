import { contraindicationGate } from './contraindication.js';
import { pregnancyGate } from './pregnancy.js';
import { redFlagGate } from './red-flag.js';

/** Written from the tables of the sources, not from the code: a code that goes missing here lets somebody exercise. */
describe('a condition of the heart or the whole body', () => {
  it.each(
    (
      'acute_mi_within_2_days unstable_angina high_risk_unstable_angina uncontrolled_arrhythmia ' +
      'symptomatic_severe_aortic_stenosis uncontrolled_heart_failure uncontrolled_symptomatic_heart_failure ' +
      'decompensated_heart_failure acute_pulmonary_embolism acute_myocarditis_pericarditis acute_myocarditis ' +
      'acute_pericarditis aortic_dissection acute_systemic_infection_fever fever active_endocarditis ' +
      'deep_vein_thrombosis dvt thrombophlebitis uncontrolled_diabetes recent_embolism ' +
      'orthostatic_drop_with_symptoms third_degree_av_block_without_pacemaker resting_st_displacement_over_2_mm'
    ).split(' '),
  )('bars exercise: %s', (condition) => expect(contraindicationGate(condition)).toBe('block'));

  it.each(['stable_cad_in_cr_phase2', 'stable_heart_failure_in_cr_phase2'])(
    'is supervised: %s',
    (condition) => expect(contraindicationGate(condition)).toBe('allow-supervised'),
  );

  it.each(['left_main_stenosis', 'recent_stroke', 'severe_anaemia', 'high_degree_av_block', '', 'marfan'])(
    'is for a clinician: %s',
    (condition) => expect(contraindicationGate(condition)).toBe('clearance-required'),
  );
});

describe('a pregnancy', () => {
  it.each(
    (
      'significant_heart_disease haemodynamically_significant_heart_disease restrictive_lung_disease ' +
      'cervical_insufficiency cervical_insufficiency_cerclage cerclage ' +
      'multiple_gestation_at_risk_of_preterm_labour multiple_gestation_risk_preterm ' +
      'persistent_bleeding_2nd_3rd_trimester persistent_second_third_trimester_bleeding ' +
      'placenta_praevia_after_26wk preterm_labour premature_labour ruptured_membranes preeclampsia ' +
      'pregnancy_induced_hypertension severe_anaemia'
    ).split(' '),
  )('bars exercise with %s', (status) => expect(pregnancyGate(status)).toBe('block'));

  it.each(
    (
      'vaginal_bleeding_now abdominal_pain regular_painful_contractions contractions amniotic_fluid_leak fluid_leak ' +
      'dyspnoea_before_exertion dizziness headache chest_pain muscle_weakness calf_pain calf_pain_or_swelling'
    ).split(' '),
  )('stops exercise at %s', (status) => expect(pregnancyGate(status)).toBe('stop-contact-provider'));

  it('allows moderate exercise only where it is uncomplicated', () => {
    expect(pregnancyGate('uncomplicated')).toBe('allow-moderate');
    expect(pregnancyGate('poorly_controlled_thyroid')).toBe('clearance-required');
    expect(pregnancyGate('')).toBe('clearance-required');
  });
});

describe('a symptom', () => {
  it.each([
    ...[
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
    ].map((symptom) => [symptom, 'stop-emergency']),
    ...['unilateral_calf_swelling', 'calf_swelling_unilateral', 'palpitations_with_dizziness', 'fever'].map(
      (symptom) => [symptom, 'block'],
    ),
    ...['muscle_soreness', 'mild_muscle_soreness', 'none'].map((symptom) => [symptom, 'allow']),
    ...['night_pain_and_weight_loss', 'persistent_focal_bone_pain', '', 'toString'].map((symptom) => [
      symptom,
      'clearance-required',
    ]),
  ])('%s: %s', (symptom, decision) => expect(redFlagGate(symptom ?? '')).toBe(decision));
});
