import fc from 'fast-check';
import { contraindicationGate } from './contraindication.js';
import { pregnancyGate } from './pregnancy.js';
import { redFlagGate } from './red-flag.js';

/** One row for each decision, texts split by semicolons. */
function texts(rows: readonly (readonly [string, string])[]): [string, string][] {
  return rows.flatMap(([decision, list]) =>
    list.split('; ').map((text): [string, string] => [text, decision]),
  );
}

const contraindications = texts([
  ['block', 'MI 1 day ago; acute_mi; STEMI yesterday; heart_attack_2_days_ago; high-risk unstable angina'],
  [
    'block',
    'acute coronary syndrome; uncontrolled arrhythmias; severe_symptomatic_as; uncontrolled_symptomatic_hf',
  ],
  ['block', 'decompensated CHF; acute PE; pericarditis_acute; myocarditis; dissecting_aortic_aneurysm; DVT'],
  [
    'block',
    'febrile illness; acute_systemic_infection; active_endocarditis; thrombophlebitis; uncontrolled_dm',
  ],
  [
    'block',
    'recent_systemic_embolism; orthostatic_sbp_drop_20_with_symptoms; complete heart block without pacemaker',
  ],
  [
    'block',
    'third-degree AVB, no pacemaker; resting_st_depression_over_2mm; platelets_under_20; hemoglobin_7',
  ],
  [
    'clearance-required',
    'left_main_stenosis; moderate_stenotic_valve_disease; electrolyte_abnormality; bp_over_200_110',
  ],
  [
    'clearance-required',
    'tachyarrhythmia; bradyarrhythmia; HCM; outflow_obstruction; high_degree_avb; mental_impairment',
  ],
  [
    'clearance-required',
    'recent_stroke_tia; severe_anemia; uncontrolled_thyroid; asymptomatic_severe_aortic_stenosis',
  ],
  [
    'clearance-required',
    'mi_6_weeks_ago; history_of_dvt; previous PE; third_degree_av_block_with_pacemaker; st_depression_1mm_at_rest',
  ],
  ['clearance-required', 'orthostatic_drop_10_with_symptoms; platelets_60; no fever; marfan; '],
  [
    'allow-supervised',
    'stable_hf_in_cr_phase2; Stable CAD in cardiac rehabilitation phase II; post_cabg_stable_in_cr_phase_2',
  ],
  ['allow', 'none'],
]);

const pregnancies = texts([
  [
    'block',
    'hemodynamically significant heart disease; restrictive lung disease; incompetent_cervix; cervical_cerclage',
  ],
  [
    'block',
    'twins_at_risk_of_preterm_labor; triplets; persistent_2nd_trimester_bleeding; placenta_previa_28_weeks; PTL',
  ],
  ['block', 'PPROM; rupture_of_membranes; pre-eclampsia; PIH; gestational_hypertension; severe_anemia'],
  [
    'stop-contact-provider',
    'vaginal_bleeding; abdominal_pain; regular_painful_contractions; leaking_amniotic_fluid; calf_swelling',
  ],
  [
    'stop-contact-provider',
    'dyspnea_before_exertion; dizzy; headache; chest_pain; muscle_weakness; decreased_fetal_movement',
  ],
  [
    'clearance-required',
    'mild_anemia; poorly_controlled_type_1_diabetes; IUGR; heavy_smoker; placenta_praevia_20wk; twins',
  ],
  ['clearance-required', 'history_of_preterm_labour; uncomplicated_but_tired; '],
  ['allow-moderate', 'uncomplicated; Healthy; no_complications; uncomplicated_second_trimester; low-risk'],
]);

const symptoms = texts([
  [
    'stop-emergency',
    'exertional_chest_pain; chest_tightness; fainting; loss_of_consciousness; facial droop; slurred_speech',
  ],
  [
    'stop-emergency',
    'new_dyspnea_at_rest; breathlessness at rest; saddle_numbness; urinary_retention; cola_coloured_urine_with_muscle_pain',
  ],
  [
    'stop-emergency',
    'palpitations_with_syncope; jaw_pain_on_exertion; sudden_numbness_one_side; back_pain_bladder_dysfunction; cauda_equina',
  ],
  [
    'block',
    'swollen_left_calf; palpitations_and_lightheadedness; fever_38_5; temperature_38.5; new_irregular_heartbeat',
  ],
  [
    'clearance-required',
    'night_pain_weight_loss; persistent_focal_bone_pain; orthopnea; ankle_edema; claudication; murmur',
  ],
  [
    'clearance-required',
    'palpitations_without_dizziness; history_of_syncope; severe_muscle_soreness; temperature_37.9; ',
  ],
  ['allow', 'DOMS; sore_muscles; mild_muscle_soreness_after_exercise; none; no symptoms'],
]);

describe.each([
  ['contraindicationGate', contraindicationGate, contraindications],
  ['pregnancyGate', pregnancyGate, pregnancies],
  ['redFlagGate', redFlagGate, symptoms],
] as const)('%s', (_, gate: (text: string) => string, rows) => {
  it.each(rows)('"%s" gives %s', (text, decision) => {
    expect(gate(text)).toBe(decision);
    expect(gate(text.toUpperCase().replaceAll('_', ' '))).toBe(decision);
  });

  it('allows nothing with a word nobody taught', () => {
    const allowed = rows.filter(([, decision]) => decision.startsWith('allow')).map(([text]) => text);
    fc.assert(
      fc.property(fc.constantFrom(...allowed), fc.stringMatching(/^[a-z]{0,6}$/), (text, noise) => {
        expect(gate(`${text}_${noise}qq`)).not.toMatch(/^allow/);
        expect(gate(`${noise}qq`)).toBe('clearance-required');
      }),
    );
  });
});
