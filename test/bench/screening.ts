import {
  compileRules,
  conditionCodes,
  evaluateCondition,
  medicationClasses,
  screen,
  seededRandom,
  symptomCodes,
} from '@regimen/domain';
import type { Facts, KnowledgePack } from '@regimen/domain';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { atLeast } from '../evaluation/support/measurement.js';
import { numberAfter } from './number-after.js';
import { report } from './report.js';

const on = '2026-11-27';
const rounds = 5;
/** People a second on one core, with full trace. */
const goal = 20_000;

/**
 * Screening by all installed rules, beside judging every condition one by one and keeping nothing, in the same run. The
 * fastest of several rounds counts: what else the machine does only ever slows. `--people N` sets the size.
 */
export async function benchScreening(args: readonly string[]): Promise<boolean> {
  const packs = await installedPacks();
  const people = simulatedPeople(numberAfter(args, '--people') ?? 20_000);
  const begun = performance.now();
  const rules = compileRules(packs);
  const compileMs = performance.now() - begun;
  let entries = 0;
  const screened = fastest(() => {
    entries = people.reduce((sum, facts) => sum + screen({ facts, rules, on }).trace.length, 0);
  });
  const oneByOne = fastest(() => people.forEach((facts) => judgeAll(packs, facts)));
  const perSecond = people.length / screened;
  const more = {
    rules: rules.rules.length,
    people: people.length,
    entriesPerTrace: Math.round((entries / people.length) * 10) / 10,
    compileMs: Math.round(compileMs),
    ratioToOneByOne: Math.round((oneByOne / screened) * 100) / 100,
  };
  return report(atLeast('people-screened-per-second', perSecond, goal, more));
}

function judgeAll(packs: readonly KnowledgePack[], facts: Facts): number {
  return packs.reduce(
    (fired, { rules }) => fired + rules.filter(({ when }) => evaluateCondition(when, facts) === true).length,
    0,
  );
}

function fastest(work: () => void): number {
  const seconds = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    work();
    return (performance.now() - begun) / 1000;
  });
  return Math.min(...seconds);
}

/** People of a hospital: most with a condition or two, some readings missing. */
function simulatedPeople(count: number): Facts[] {
  const random = seededRandom(11);
  const between = (low: number, high: number) => Math.round(low + random.next() * (high - low));
  const maybe = (value: number) => (random.next() < 0.3 ? null : value);
  const some = (codes: readonly string[], most: number) =>
    Array.from(
      { length: Math.floor(random.next() * (most + 1)) },
      () => codes[between(0, codes.length - 1)]!,
    );
  return Array.from({ length: count }, () => ({
    ageYears: between(18, 90),
    sex: random.next() < 0.5 ? 'female' : 'male',
    bmi: maybe(between(17, 42)),
    restingSystolicMmHg: maybe(between(95, 195)),
    restingDiastolicMmHg: maybe(between(55, 115)),
    restingHeartRateBpm: maybe(between(45, 125)),
    bloodGlucoseMgDl: maybe(between(60, 380)),
    oxygenSaturationPercent: maybe(between(86, 99)),
    activeMinutesPerWeek: maybe(between(0, 300)),
    conditions: some(conditionCodes, 3),
    medications: some(medicationClasses, 3),
    symptoms: some(symptomCodes, 1),
    painfulJoints: [],
    harms: [],
    goals: [],
    screeningAnswered: true,
  }));
}
