import type { PlanStep } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';
import { topOf } from './intensity.js';
import type { PlacedSession, Report } from './placed-session.js';
import type { VerifyInput } from './verify-input.js';

/** What rounding adds, ml/kg/min: speeds to 0.1 km/h, inclines to half a percent, powers to 5 W. */
const rounding = { speed: 0.2, other: 0.6 };
/** Uptake at rest, ml/kg/min (ACSM). */
const rest = 3.5;

/** Uptake, ml/kg/min, of a speed (km/h), incline (%) or power (W) on a bicycle (ACSM, Guidelines 10th ed. 2018, table 6.3). */
const uptake = {
  walking: (kmh: number, percent: number) => rest + (kmh / 0.06) * (0.1 + (1.8 * percent) / 100),
  running: (kmh: number) => rest + (kmh / 0.06) * 0.2,
  cycling: (watts: number, massKg: number) => 2 * rest + (1.8 * 6.12 * watts) / massKg,
};
/** Speeds, km/h, and powers, W, these hold for. */
const valid = {
  walking: { low: 3, high: 6 },
  running: { low: 8, high: 24 },
  cycling: { low: 50, high: 200 },
};

/** A speed, incline or power to set must ask for the effort of its step, in this person, and only of whom it may steer. */
export function checkWorkRates(
  { session, template }: PlacedSession,
  input: VerifyInput,
  report: Report,
): void {
  const given = session.steps.filter(({ workRate }) => workRate !== undefined);
  if (given.length === 0 || !template) return;
  const medicines: readonly string[] = [
    ...input.profile.medications,
    ...input.request.medications.map(({ value }) => value),
  ];
  if (medicines.includes('beta-blocker'))
    return report('work-rate', 'steers by speed or power despite a medicine');
  for (const step of given) {
    const range = template.heartRateReserve && uptakeOf(step, session.activity, input);
    if (!range) report('work-rate', `has a speed or power of the ${step.kind} without a basis`);
    else checkShare(step, range, { template, input }, report);
  }
}

function checkShare(
  { kind, band, workRate }: PlanStep,
  found: { low: number; high: number },
  { template, input }: { template: SessionTemplate; input: VerifyInput },
  report: Report,
): void {
  const reserve = (input.baseline.vo2maxMlKgMin ?? 0) - rest;
  const own = kind === 'work' ? template.heartRateReserve : null;
  const share = own ?? { low: 0, high: topOf(band).reserve };
  const slack = workRate?.inclinePercent || workRate?.powerWatts ? rounding.other : rounding.speed;
  const lowest = rest + share.low * reserve - slack;
  const highest = rest + share.high * reserve + slack;
  const isInside = reserve > 0 && found.low >= lowest && found.low <= found.high && found.high <= highest;
  if (!isInside)
    report('work-rate', `the speed or power of the ${kind} asks for another effort`, highest, found.high);
}

/** What a step asks for; null where no equation holds for it. */
function uptakeOf(
  { workRate }: PlanStep,
  activity: string,
  { baseline }: VerifyInput,
): { low: number; high: number } | null {
  const { speedKmh: speed, inclinePercent: incline, powerWatts: power } = workRate ?? {};
  const isCycling = activity === 'stationary-cycling' || activity === 'recumbent-cycling';
  if (isCycling) {
    const massKg = baseline.bodyMassKg;
    if (!power || speed || incline || massKg === null || !isWithin(power, valid.cycling, 2.5)) return null;
    return { low: uptake.cycling(power.low, massKg), high: uptake.cycling(power.high, massKg) };
  }
  if (!speed || power) return null;
  if (activity === 'running' || activity === 'treadmill-running') {
    const holds = !incline && isWithin(speed, valid.running, 0.1);
    return holds ? { low: uptake.running(speed.low), high: uptake.running(speed.high) } : null;
  }
  const mayIncline = activity === 'treadmill-walking' || !incline;
  if (!mayIncline || !(activity === 'walking' || activity === 'treadmill-walking')) return null;
  if (!isWithin(speed, valid.walking, 0.1) || (incline && incline.high > 15)) return null;
  return {
    low: uptake.walking(speed.low, incline?.low ?? 0),
    high: uptake.walking(speed.high, incline?.high ?? 0),
  };
}

function isWithin(
  range: { low: number; high: number },
  bounds: { low: number; high: number },
  slack: number,
) {
  return range.low >= bounds.low - slack && range.high <= bounds.high + slack;
}
