import type { OutcomeTarget } from '../effect.js';
import type { HorizonWeeks } from './horizon-columns.js';
import { weekOf } from './plan-frame.js';
import type { PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';
import { addSoftLimits } from './soft-limits.js';

type Term = readonly [column: string, coefficient: number];

/** Costs of wishes; small against each other by design, they only choose among near-optimal doses. */
const cost = {
  loadStep: 0.002,
  minute: 0.0004,
  dislikedMinute: 0.02,
  tooFewSessions: 0.3,
  lag: 1,
  /** One session a day is simpler to keep than two. */
  addOn: 0.05,
};
/** A habit starts at half and is whole after five weeks (engineering; ACSM: 4–6 weeks of building up). */
const rampStart = 0.5;
const rampStep = 0.1;

/** Smooth weeks, habits built up early, liked options and the wished number of sessions, in few minutes. */
export function addWishes(programme: Programme, frame: PlanFrame, weeks: HorizonWeeks): void {
  const mostLiked = Math.max(...frame.options.map(({ probability }) => probability));
  for (let week = weeks.from; week <= frame.weeks; week += 1) {
    const columns = weeks.columns(week);
    for (const option of frame.options) {
      const perMinute = cost.minute + cost.dislikedMinute * (1 - option.probability / mostLiked);
      for (const [column, minutes] of columns.minutes(option)) programme.charge(column, perMinute * minutes);
      if (!option.isAddOn) continue;
      for (const [column] of columns.sessions(option)) programme.charge(column, cost.addOn);
    }
    addSoftLimits(programme, frame, columns, week, `soft|${week}`);
    if (week > 1) addSmoothness(programme, weeks, week);
    if (frame.wishedSessions !== null) {
      const few = programme.column(`few|${week}`, { cost: cost.tooFewSessions });
      const sessions = frame.options.flatMap((option) => columns.sessions(option));
      const wished = Math.min(frame.wishedSessions, weekOf(frame, week).usableDays);
      programme.atLeast(`wished|${week}`, [...sessions, [few, 1]], wished);
    }
  }
  frame.targets.forEach((target, index) => addRamp(programme, frame, weeks, target, index));
}

function addSmoothness(programme: Programme, weeks: HorizonWeeks, week: number): void {
  const step = programme.column(`step|${week}`, { cost: cost.loadStep });
  const load = weeks.load(week);
  const before = weeks.load(week - 1);
  const less = (terms: readonly Term[]) => terms.map(([column, value]): Term => [column, -value]);
  programme.atMost(`up|${week}`, [...load.terms, ...less(before.terms), [step, -1]], before.fixed);
  programme.atMost(`down|${week}`, [...before.terms, ...less(load.terms), [step, -1]], -before.fixed);
}

/** Habits are built from the first week on and held, not crammed into the weeks that count. */
function addRamp(
  programme: Programme,
  frame: PlanFrame,
  weeks: HorizonWeeks,
  target: OutcomeTarget,
  index: number,
): void {
  const model = frame.models[target.outcome];
  if (!model || !target.outcome.startsWith('weekly-')) return;
  for (let week = weeks.from; week <= Math.min(frame.weeks, target.byWeek); week += 1) {
    const isCount = target.outcome === 'weekly-strength-sessions';
    const share = isCount ? 1 : Math.min(1, rampStart + (week - 1) * rampStep);
    const lag = programme.column(`lag|${index}|${week}`, { cost: cost.lag / target.scale });
    const { terms } = weeks.dose(week, model.dose);
    programme.atLeast(`ramp|${index}|${week}`, [...terms, [lag, 1]], share * target.value);
  }
}
