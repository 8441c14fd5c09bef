import type { PlanSession, PlanWeek } from '../planning/plan.js';
import { setsPerMuscle, strengthDose } from '../planning/session-parts/strength-dose.js';
import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type { ExplainInput } from './explain-input.js';
import type { Reason } from './explanation.js';

/** Why strength work has so many sets and stops where it does; nothing for sessions that count no repetitions. */
export function strengthReasons(session: PlanSession, week: PlanWeek, { problem }: ExplainInput): Reason[] {
  const [reserve] = (session.exercises ?? []).flatMap(
    ({ repetitionsInReserve }) => repetitionsInReserve ?? [],
  );
  if (session.modality !== 'resistance' || !reserve) return [];
  const { setsPerMuscle: band, isCareful } = strengthDose(problem);
  const most = Math.max(0, ...setsPerMuscle(week.sessions).map(({ sets }) => sets));
  return [
    reason('sets-per-muscle', setsSources, {
      en: `This week no group of muscles gets more than ${most} sets; ${band.low} to ${band.high} a week are usual for you. Your sessions share them out.`,
      zh: `本周每个肌群最多${most}组；对您来说每周${band.low}至${band.high}组较为常见。各次训练共同分担。`,
    }),
    reason('repetitions-in-reserve', reserveSources, {
      en: `Stop each set with ${reserve.low} to ${reserve.high} repetitions left. ${isCareful ? careful.en : trained.en}`,
      zh: `每组还能再做${reserve.low}至${reserve.high}次时停下。${isCareful ? careful.zh : trained.zh}`,
    }),
  ];
}

const careful: Localised = {
  en: 'Over a few weeks it becomes a little less, and then starts anew; never go until nothing is left.',
  zh: '几周内逐渐减少，然后重新开始；切勿做到力竭。',
};
const trained: Localised = {
  en: 'Over a few weeks it becomes less, and then starts anew.',
  zh: '几周内逐渐减少，然后重新开始。',
};

/** What the dose of strength work is built on; what it makes of them is for a clinician to read. */
const setsSources: readonly Citation[] = [
  { source: 'Paluch 2023, AHA, Circulation 149:e217', year: 2023, needsClinicianReview: true },
  { source: 'ACSM 2009, Med Sci Sports Exerc 41:687', year: 2009, needsClinicianReview: true },
  { source: 'ACSM 2026 position stand', year: 2026, needsClinicianReview: true },
];
const reserveSources: readonly Citation[] = [
  { source: 'Zourdos 2016, J Strength Cond Res 30:267', year: 2016, needsClinicianReview: true },
];

function reason(ref: string, citations: readonly Citation[], text: Localised): Reason {
  return { kind: 'progression', text, ref, citations };
}
