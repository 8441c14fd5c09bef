import type { SessionTemplate } from '../session-template.js';

/** Whether two sessions need the distance a rule asks for: strength work clashes only on the same muscles (Garber 2011, MSSE 43:1334). */
export function trainTheSame(a: SessionTemplate, b: SessionTemplate): boolean {
  if (a.modality !== 'resistance' || b.modality !== 'resistance') return true;
  if (a.muscleGroups.length === 0 || b.muscleGroups.length === 0) return true;
  return a.muscleGroups.some((group) => b.muscleGroups.includes(group));
}
