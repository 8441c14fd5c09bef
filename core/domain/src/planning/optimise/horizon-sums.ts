import { moderateEquivalent } from '../response/dose.js';
import { sessionsName, stepsName } from './horizon-columns.js';
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
    frame.dayKinds.forEach((_, kind) => {
      for (const name of [sessionsName, stepsName]) {
        const parts = weeks.flatMap((week) => options.map((option) => name(option, week, kind)));
        const sum = programme.column(`sum|${name(options[0]!, 0, kind)}|${group}`, { integer: true });
        const terms = [...parts.map((part) => [part, 1] as const), [sum, -1] as const];
        programme.exactly(`sum|${name(options[0]!, 0, kind)}|${group}`, terms, 0);
      }
    });
  }
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
