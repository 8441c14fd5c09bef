import { doseKinds } from '../response/dose.js';
import type { Dose } from '../response/dose.js';
import { horizonWeeks } from './horizon-columns.js';
import { weekOf } from './plan-frame.js';
import type { PlanFrame } from './plan-frame.js';
import { Programme } from './programme.js';
import { addSoftLimits } from './soft-limits.js';
import { addCalendar, calendarColumns } from './week-calendar.js';
import type { WeekOrder } from './week-calendar.js';

/** Too little costs more than too much: effects are missed by it. */
const cost = { under: 1, over: 0.25, wishedCount: 0.3 };

/** Stage 2: a week as close to the dose that stage 1 meant it to have as five-minute steps allow. */
export function weekByDose(frame: PlanFrame, order: WeekOrder, dose: Dose): Programme {
  const programme = new Programme();
  const columns = calendarColumns(frame, order.settled.length + 1);
  const weeks = horizonWeeks(frame, order.settled, columns);
  addCalendar(programme, frame, weeks, order);
  for (const kind of doseKinds) {
    const { terms } = weeks.dose(weeks.from, kind);
    const under = programme.column(`under|${kind}`, { cost: cost.under * frame.doseWorth[kind] });
    const over = programme.column(`over|${kind}`, { cost: cost.over * frame.doseWorth[kind] });
    programme.atLeast(`dose-low|${kind}`, [...terms, [under, 1]], dose[kind]);
    programme.atMost(`dose-high|${kind}`, [...terms, [over, -1]], dose[kind]);
  }
  addSoftLimits(programme, frame, columns, weeks.from, 'soft');
  if (frame.wishedSessions !== null) {
    const few = programme.column('too-few', { cost: cost.wishedCount });
    const sessions = frame.options.flatMap((option) => columns.sessions(option));
    const wished = Math.min(frame.wishedSessions, weekOf(frame, weeks.from).usableDays);
    programme.atLeast('wished', [...sessions, [few, 1]], wished);
  }
  return programme;
}
