import { combinePrescriptions, isGeneralPopulation } from '../screening/combine-prescriptions.js';
import type { Constraint, IntensityBand, Selector } from '../screening/constraint.js';
import { intensityBands } from '../screening/constraint.js';
import type { AerobicPrescription, GivenPrescription } from '../screening/exercise-prescription.js';
import type { Localised } from '../shared/localised.js';
import { heartRateAtReserve } from '../physiology/reserve.js';
import type { Plan } from './plan.js';

type WithoutOrigin<C> = C extends unknown
  ? Omit<C, 'id' | 'ruleId' | 'ruleVersion' | 'packId' | 'citation' | 'reason'>
  : never;
type Limit = WithoutOrigin<Constraint>;

const aerobic: Selector = { modalities: ['aerobic', 'interval'] };
const strength: Selector = { modalities: ['resistance'] };
const balance: Selector = { modalities: ['balance', 'mind-body'] };

const reasons = {
  intensity: {
    en: 'How hard exercise for your condition should be at most.',
    zh: '适合您身体状况的最高运动强度。',
  },
  often: { en: 'How often this kind of exercise helps most.', zh: '这类运动最有帮助的频率。' },
  long: { en: 'How long one session should be at most.', zh: '每次运动的最长时间。' },
} as const satisfies Record<string, Localised>;

/**
 * What the prescriptions of a screening mean for a plan. How hard: a hard ceiling from each condition's prescription. How
 * often and how long: wishes of the objective, from all prescriptions joined. Those of healthy people set no ceiling, since
 * whoever is used to more may do more.
 * @param basis rates that heart-rate targets rest on; null where effort steers.
 */
export function prescriptionLimits(
  prescriptions: readonly GivenPrescription[],
  basis: Plan['heartRateBasis'],
): readonly Constraint[] {
  const clinical = prescriptions.filter(({ population }) => !isGeneralPopulation(population));
  const ceilings = clinical.flatMap((given) => {
    const limits = given.aerobic ? aerobicCeilings(given.aerobic, basis) : [];
    return limits.map((limit, index) => limitFrom(given, limit, index, reasons[reasonOf(limit)]));
  });
  return [...ceilings, ...wishes(prescriptions)];
}

function aerobicCeilings(prescribed: AerobicPrescription, basis: Plan['heartRateBasis']): readonly Limit[] {
  const { bands, effort, heartRateReservePercent: reserve, minutesPerSession, daysPerWeek } = prescribed;
  const measured = basis?.origin === 'measured';
  const steers = reserve !== null && (measured || !prescribed.heartRateNeedsTest);
  const maxHeartRateBpm =
    steers && basis !== null ? Math.round(heartRateAtReserve(basis, reserve.high / 100)) : undefined;
  return [
    {
      kind: 'intensityCeiling',
      severity: 'hard',
      appliesTo: aerobic,
      band: hardestOf(bands),
      maxRpe: effort.high,
      heartRateTargetsAllowed: steers,
      ...(maxHeartRateBpm === undefined ? {} : { maxHeartRateBpm }),
    },
    {
      kind: 'cap',
      severity: 'soft',
      appliesTo: aerobic,
      quantity: 'minutesPerSession',
      value: minutesPerSession.high,
    },
    ...(daysPerWeek.high < 7
      ? [
          {
            kind: 'cap',
            severity: 'soft',
            appliesTo: aerobic,
            quantity: 'sessionsPerWeek',
            value: daysPerWeek.high,
          } as const,
        ]
      : []),
  ];
}

function reasonOf(limit: Limit): keyof typeof reasons {
  if (limit.kind === 'intensityCeiling') return 'intensity';
  return limit.kind === 'cap' && limit.quantity === 'minutesPerSession' ? 'long' : 'often';
}

/** How often each kind is advised, as soft floors; each names the rule whose number it is. */
function wishes(prescriptions: readonly GivenPrescription[]): readonly Constraint[] {
  const joined = combinePrescriptions(prescriptions);
  if (joined === null) return [];
  const floors: readonly (readonly [field: string, appliesTo: Selector, value: number])[] = [
    ['aerobic.daysPerWeek.low', aerobic, joined.aerobic?.daysPerWeek.low ?? 0],
    ['resistance.daysPerWeek.low', strength, joined.resistance?.daysPerWeek.low ?? 0],
    ['balanceDaysPerWeek', balance, joined.balanceDaysPerWeek],
  ];
  return floors.flatMap(([field, appliesTo, value], index) => {
    const decided = joined.decidedBy.find((decision) => decision.field === field);
    const given = prescriptions.find(({ ruleId }) => ruleId === decided?.ruleId) ?? prescriptions[0];
    if (value <= 0 || given === undefined) return [];
    const floor = { kind: 'floor', severity: 'soft', appliesTo, quantity: 'sessionsPerWeek', value } as const;
    return [limitFrom(given, floor, 10 + index, reasons.often)];
  });
}

function limitFrom(given: GivenPrescription, limit: Limit, index: number, reason: Localised): Constraint {
  const { ruleId, ruleVersion, packId, citations } = given;
  return {
    ...limit,
    id: `${ruleId}#dose-${index}`,
    ruleId,
    ruleVersion,
    packId,
    citation: citations,
    reason,
  };
}

function hardestOf(bands: readonly IntensityBand[]): IntensityBand {
  const ranks = bands.map((band) => intensityBands.indexOf(band));
  return intensityBands[Math.max(0, ...ranks)] ?? 'light';
}
