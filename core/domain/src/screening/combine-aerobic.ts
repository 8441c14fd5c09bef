import type { ActivityCode } from '../profile/vocabulary/index.js';
import { lowestValue, type PrescriptionDecisions, rangeOf } from './combine-ranges.js';
import type { IntensityBand } from './constraint.js';
import { intensityBands } from './constraint.js';
import type { AerobicPrescription, AmountRange, GivenPrescription } from './exercise-prescription.js';

interface Prescriptions {
  /** In the order of rule ids. */
  all: readonly GivenPrescription[];
  /** Those whose lower bounds and activities count. */
  leading: readonly GivenPrescription[];
  decisions: PrescriptionDecisions;
}

type RangeName = 'daysPerWeek' | 'effort' | 'effortOfTen' | 'breathlessness' | 'minutesPerSession';

/** The aerobic part all prescriptions share; null as soon as one advises none. */
export function combineAerobic(prescriptions: Prescriptions): AerobicPrescription | null {
  const { all, leading, decisions } = prescriptions;
  const refusing = all.find(({ aerobic }) => aerobic === null);
  if (refusing) {
    decisions.note('aerobic', refusing.ruleId);
    return null;
  }
  const range = (name: RangeName | 'minutesPerWeek' | 'heartRateReservePercent', most?: number) =>
    rangeOf(`aerobic.${name}`, all, leading, decisions, ({ aerobic }) => aerobic?.[name] ?? null, most);
  const [daysPerWeek, effort] = [range('daysPerWeek'), range('effort')];
  if (!daysPerWeek || !effort) return null;
  const mostMinutes = Math.min(...all.map(({ aerobic }) => aerobic?.minutesPerWeek.high ?? Infinity));
  const minutesPerSession = range('minutesPerSession', mostMinutes / Math.max(1, daysPerWeek.low));
  if (!minutesPerSession) return null;
  const minutesPerWeek = range('minutesPerWeek', daysPerWeek.high * minutesPerSession.high);
  if (!minutesPerWeek) return null;
  const byPulse = all.find(({ aerobic }) => aerobic?.heartRateReservePercent === null);
  if (byPulse) decisions.note('aerobic.heartRateReservePercent', byPulse.ruleId);
  return {
    daysPerWeek,
    bands: combineBands(prescriptions),
    heartRateReservePercent: byPulse ? null : range('heartRateReservePercent'),
    heartRateNeedsTest: all.some(({ aerobic }) => aerobic?.heartRateNeedsTest),
    effort,
    effortOfTen: range('effortOfTen'),
    breathlessness: range('breathlessness'),
    minutesPerSession,
    minutesPerWeek,
    longestGapDays: shortestGap(all, decisions),
    activities: combineActivities(prescriptions),
  };
}

/** From the highest lower band that fits to the lowest upper band. */
function combineBands({ all, leading, decisions }: Prescriptions): IntensityBand[] {
  const bandsOf = ({ aerobic }: GivenPrescription): AmountRange | null => {
    const ranks = aerobic?.bands.map((band) => intensityBands.indexOf(band)) ?? [];
    return ranks.length === 0 ? null : { low: Math.min(...ranks), high: Math.max(...ranks) };
  };
  const ranks = rangeOf('aerobic.bands', all, leading, decisions, bandsOf);
  return ranks ? intensityBands.slice(ranks.low, ranks.high + 1) : [];
}

function shortestGap(all: readonly GivenPrescription[], decisions: PrescriptionDecisions): number | null {
  const gaps = all.flatMap(({ ruleId, aerobic }) =>
    aerobic === null || aerobic.longestGapDays === null ? [] : [{ ruleId, value: aerobic.longestGapDays }],
  );
  return gaps.length === 0 ? null : decisions.take('aerobic.longestGapDays', lowestValue(gaps));
}

/** Those that the most of the leading prescriptions advise. */
function combineActivities({ leading }: Prescriptions): ActivityCode[] {
  const named = leading.flatMap(({ aerobic }) => [...new Set(aerobic?.activities ?? [])]);
  const count = (activity: ActivityCode) => named.filter((each) => each === activity).length;
  const most = Math.max(0, ...named.map(count));
  return [...new Set(named)].filter((activity) => count(activity) === most).sort();
}
