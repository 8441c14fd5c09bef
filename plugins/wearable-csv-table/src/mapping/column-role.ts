import type { Metric } from '@regimen/domain';
import { isMetric } from '@regimen/domain';
import { otherNames, otherRoles } from './column-words.js';
import type { OtherRole } from './column-words.js';
import { measureNames } from './measure-words.js';
import { plainName } from './plain-name.js';
import { isUnitOf, plainUnit } from './plain-unit.js';

export type ColumnRole = Metric | OtherRole;

/** What a title says of its column. */
export interface TitleMeaning {
  role: ColumnRole;
  /** As the title writes it; null where it does not. */
  unit: string | null;
}

const bracketed = /^(.*?)\s*[([（]\s*([^()[\]（）]+?)\s*[)\]）]\s*$/;
const worded = /^(.*?)[\s_,]+(?:in\s+)?(\S+)$/;

export function isColumnRole(name: string): name is ColumnRole {
  return isMetric(name) || (otherRoles as readonly string[]).includes(name);
}

/**
 * Reads a title with its unit: `Systolic (mmHg)`, `Gewicht [kg]`, `weight_kg`, `Historic Glucose mg/dL`. A measure in a unit that
 * its metric cannot have, such as a mass of fat, is another measure and ignored.
 */
export function meaningOfTitle(title: string): TitleMeaning {
  const whole = roleOf(title);
  if (whole !== 'ignore') return { role: whole, unit: null };
  for (const pattern of [bracketed, worded]) {
    const [, name = '', unit = ''] = pattern.exec(title.normalize('NFKC').trim()) ?? [];
    const role = roleOf(name);
    if (role === 'ignore') continue;
    if (!isMetric(role)) return pattern === bracketed ? { role, unit: null } : { role: 'ignore', unit: null };
    if (isUnitOf(role, unit)) return { role, unit: plainUnit(unit) };
    return { role: 'ignore', unit: null };
  }
  return { role: 'ignore', unit: null };
}

function roleOf(title: string): ColumnRole {
  const name = plainName(title);
  return measureNames.get(name) ?? otherNames.get(name) ?? 'ignore';
}
