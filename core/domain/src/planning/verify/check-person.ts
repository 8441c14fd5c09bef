import { ageInYears, daysBetween } from '../../shared/local-date.js';
import { spokenDate } from '../../shared/spoken-date.js';
import type { Violation } from '../violation.js';
import type { PlacedSession } from './placed-session.js';
import { placeOf, placeOfWeek, violation, wholePlan } from './placed-session.js';
import type { VerifyInput } from './verify-input.js';

/** Screening answers hold for twelve months, days (Riebe 2015, Med Sci Sports Exerc 47:2473). */
const answersHoldDays = 365;
/** No plan aims at weight loss below this age, years, or this body mass index, kg/m² (WHO 2000, Technical Report 894). */
const adultAge = 18;
const underweight = 18.5;
/** Beats by which a maximum predicted from age may be rounded. */
const beatTolerance = 1;

/** What concerns the person and not one session: clearance and its end, sessions in all, weight goals, the heart-rate basis. */
export function checkPerson(input: VerifyInput, placed: readonly PlacedSession[]): Violation[] {
  return [
    ...checkClearance(input, placed),
    ...checkAmounts(input),
    ...checkWeightGoal(input),
    ...checkHeartRateBasis(input, placed),
  ];
}

/** A plan needs answered questions and no stop, and must say where it runs past the day the screening ends. */
function checkClearance(
  { plan, profile, request, screening }: VerifyInput,
  placed: readonly PlacedSession[],
): Violation[] {
  const { outcome, screenedOn, validUntil } = screening;
  const answeredOn = profile.screeningAnsweredOn;
  const answeredDaysAgo = answeredOn === null ? null : daysBetween(answeredOn, screenedOn);
  const isAnswered = answeredDaysAgo !== null && answeredDaysAgo >= 0 && answeredDaysAgo <= answersHoldDays;
  const issues: Violation[] = [];
  if (outcome === 'stop') issues.push(violation('clearance', wholePlan, 'was made against a stop'));
  if (request.harms.length > 0) issues.push(violation('harm', wholePlan, 'serves a harmful request'));
  if (!isAnswered) issues.push(violation('screening', wholePlan, 'was made without answers that hold'));
  const early = placed.filter(({ session }) => session.date < screenedOn);
  const isPast = placed.some(({ session }) => session.date > validUntil);
  const end = spokenDate(validUntil);
  const isSaid = plan.assumptions.some(
    ({ en, zh }) =>
      (en.includes(` ${end.en}`) && zh.includes(end.zh)) ||
      (en.includes(validUntil) && zh.includes(validUntil)),
  );
  if (isPast && !isSaid) {
    issues.push(violation('screening', wholePlan, 'runs past the end of the screening without saying so'));
  }
  return [
    ...issues,
    ...early.map((item) => violation('screening', placeOf(item), 'lies before the screening')),
  ];
}

/** Sessions a week as asked for. */
function checkAmounts({ plan, request }: VerifyInput): Violation[] {
  const most = request.sessionsPerWeek?.value ?? Infinity;
  return plan.weeks
    .filter(({ sessions }) => !(sessions.length <= most))
    .map((week) =>
      violation('wish', placeOfWeek(week), 'has more sessions than asked for', most, week.sessions.length),
    );
}

function checkWeightGoal({ plan, profile, startsOn }: VerifyInput): Violation[] {
  const losesWeight = plan.effects.some(({ outcome, wanted }) => outcome === 'body-mass' && wanted < 0);
  const { birthDate, heightCm, bodyMassKg } = profile;
  const isMinor = birthDate !== null && ageInYears(birthDate, startsOn) < adultAge;
  const isThin = heightCm !== null && bodyMassKg !== null && bodyMassKg / (heightCm / 100) ** 2 < underweight;
  return losesWeight && (isMinor || isThin)
    ? [violation('weight-goal', wholePlan, 'aims at weight loss in a minor or somebody underweight')]
    : [];
}

/** Targets rest on this person's own rates: a measured maximum, else Tanaka 2001 (J Am Coll Cardiol 37:153), never on a beta-blocker. */
function checkHeartRateBasis(
  { plan, profile, request, startsOn }: VerifyInput,
  placed: readonly PlacedSession[],
): Violation[] {
  const { heartRateBasis: basis } = plan;
  const isUsed = placed.some(({ session }) => session.steps.some((step) => step.heartRateBpm !== null));
  if (!isUsed || basis === null) return [];
  const medicines: readonly string[] = [
    ...profile.medications,
    ...request.medications.map(({ value }) => value),
  ];
  const isOwn =
    basis.restBpm === profile.restingHeartRateBpm &&
    basis.maxBpm > basis.restBpm &&
    (basis.origin === 'measured'
      ? basis.maxBpm === profile.measuredMaxHeartRateBpm
      : profile.birthDate !== null &&
        !medicines.includes('beta-blocker') &&
        Math.abs(basis.maxBpm - (208 - 0.7 * ageInYears(profile.birthDate, startsOn))) <= beatTolerance);
  return isOwn ? [] : [violation('heart-rate', wholePlan, 'targets rest on rates that are not the person’s')];
}
