import { signIn, type Sign } from './words/sign-table.js';

export type PregnancyDecision = 'allow-moderate' | 'clearance-required' | 'block' | 'stop-contact-provider';

const block = (words: string, more: Partial<Sign<PregnancyDecision>> = {}): Sign<PregnancyDecision> => ({
  decision: 'block',
  words,
  ...more,
});
const stop = (words: string): Sign<PregnancyDecision> => ({ decision: 'stop-contact-provider', words });

/** From this week on a placenta praevia forbids exercise (ACOG 2015, Committee Opinion 650). */
const praeviaFromWeek = 26;

/** No aerobic exercise in pregnancy (ACOG 2015, Committee Opinion 650, reaffirmed; ACOG 2020, Committee Opinion 804). */
const absolute: readonly Sign<PregnancyDecision>[] = [
  block('haemodynamically|significant heart disease|condition'),
  block('restrictive lung disease'),
  block('cervical insufficiency|incompetence'),
  block('cerclage'),
  block('multiple|triplet preterm'),
  // Three and more carry that risk by themselves (Mottola 2018, Canadian guideline, BJSM 52:1339).
  block('triplet|quadruplet'),
  block('bleeding persistent second|third'),
  block('praevia !before', { atLeast: praeviaFromWeek }),
  block('placenta abruption'),
  block('preterm labour'),
  block('ruptured membrane'),
  block('preeclampsia|eclampsia|hellp'),
  block('hypertension induced|gestational'),
  block('severe anaemia'),
];

/** Signs during exercise: stop now and call the provider (ACOG 2020, Committee Opinion 804). */
const warningSigns: readonly Sign<PregnancyDecision>[] = [
  stop('bleeding'),
  stop('abdominal|abdomen|belly pain|cramp'),
  stop('contraction !braxton'),
  stop('fluid leak|loss'),
  stop('dyspnoea before|rest'),
  stop('dyspnoea !exertion !mild'),
  stop('dizziness|syncope|presyncope'),
  stop('headache'),
  stop('chest pain|pressure'),
  stop('weakness'),
  stop('calf pain|swelling'),
  stop('movement reduced|decreased|absent|less foetal|fetal|baby'),
];

/** A pregnancy of which nothing else is said. */
const uncomplicated: Sign<PregnancyDecision> = {
  decision: 'allow-moderate',
  words: 'uncomplicated|healthy|normal|lowrisk',
  besides:
    'pregnancy singleton single first second third trimester week wk w at in and primigravida multigravida healthy normal',
};

const table: readonly Sign<PregnancyDecision>[] = [...absolute, ...warningSigns, uncomplicated];

/**
 * Gate of a pregnancy by its status, a code or a short text (ACOG 2020, Committee Opinion 804): uncomplicated allows 150
 * minutes a week of moderate exercise; whatever is not listed, and every relative contraindication, is the clinician's
 * decision.
 */
export function pregnancyGate(status: string): PregnancyDecision {
  return signIn(table, status) ?? 'clearance-required';
}
