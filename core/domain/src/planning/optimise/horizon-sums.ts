import { moderateEquivalent } from '../response/dose.js';
import { sessionsName, stepsName } from './horizon-columns.js';
import { kindKey } from './frame-days.js';
import { weekOf } from './plan-frame.js';
import type { Option, PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';

/** Weeks over which habits are averaged: their sessions together are a whole number in every calendar. */
export const lastWeeks = 4;

/**
 * Sums that are whole in every calendar: sessions, and steps of five minutes, of alike options over the last weeks. Few
 * whole columns, so that a search ends soon, and yet most of what a calendar loses against the relaxation.
 */
export function addWholeSums(programme: Programme, frame: PlanFrame): void {
  const weeks = Array.from({ length: frame.weeks }, (_, index) => index + 1).slice(-lastWeeks);
  for (const [group, options] of alike(frame.options)) {
    alikeDays(frame, weeks).forEach((days, kind) => {
      for (const name of [sessionsName, stepsName]) {
        const parts = days.flatMap((day) => options.map((option) => name(option, day.week, day.kind)));
        const sum = programme.column(`sum|${name(options[0]!, 0, kind)}|${group}`, { integer: true });
        const terms = [...parts.map((part) => [part, 1] as const), [sum, -1] as const];
        programme.exactly(`sum|${name(options[0]!, 0, kind)}|${group}`, terms, 0);
      }
    });
  }
}

/** Kinds of days that are open alike in several weeks, as their places in each week. */
function alikeDays(frame: PlanFrame, weeks: readonly number[]): { week: number; kind: number }[][] {
  const places = new Map<string, { week: number; kind: number }[]>();
  for (const week of weeks) {
    weekOf(frame, week).kinds.forEach((day, kind) => {
      const key = kindKey(day);
      places.set(key, [...(places.get(key) ?? []), { week, kind }]);
    });
  }
  return [...places.values()];
}

/** Options whose sessions add to the same doses. */
function alike(options: readonly Option[]): Map<string, Option[]> {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const { modality, band } = option.template;
    const isAerobic = modality === 'aerobic' || modality === 'interval';
    const other = modality === 'resistance' ? 'strength' : 'mobility';
    const group = isAerobic ? `aerobic-${moderateEquivalent[band]}` : other;
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return groups;
}
