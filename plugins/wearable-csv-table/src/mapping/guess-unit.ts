import type { Metric } from '@regimen/domain';
import { unitSettings } from '../settings.js';
import type { TableSettings } from '../settings.js';

/** Share of its numbers that must lie in a range: somebody always mistypes one. */
const mostly = 0.8;

/** What the numbers of a measure say of their unit: they lie where only this one makes sense. */
interface UnitRange {
  lowest: number;
  highest: number;
  unit: string;
}

/**
 * Ranges that only one unit leaves possible for a living adult (engineering ranges). Masses have none: 150 may be pounds or
 * kilograms. Meters show glucose up to 33.3 mmol/L.
 */
const ranges: Readonly<Partial<Record<Metric, readonly UnitRange[]>>> = {
  'blood-glucose': [
    { lowest: 0.5, highest: 33.3, unit: 'mmol/L' },
    { lowest: 34, highest: 1000, unit: 'mg/dL' },
  ],
  'body-temperature': [
    { lowest: 25, highest: 45, unit: '°C' },
    { lowest: 80, highest: 115, unit: '°F' },
  ],
  'body-height': [
    { lowest: 100, highest: 250, unit: 'cm' },
    { lowest: 1, highest: 2.5, unit: 'm' },
  ],
  'waist-circumference': [{ lowest: 71, highest: 250, unit: 'cm' }],
  'systolic-pressure': [{ lowest: 40, highest: 350, unit: 'mmHg' }],
  'diastolic-pressure': [{ lowest: 26, highest: 250, unit: 'mmHg' }],
  'oxygen-saturation': [{ lowest: 0.3, highest: 1, unit: 'fraction' }],
  'body-fat': [{ lowest: 0.02, highest: 0.75, unit: 'fraction' }],
  'body-water': [{ lowest: 0.2, highest: 0.9, unit: 'fraction' }],
};

export interface GuessedUnit {
  unit: string | null;
  openSetting: string | null;
  confidence: number;
}

/**
 * The unit of numbers without one: what the title says, what the person answered, what the numbers leave possible. Where
 * nothing decides, the setting that would.
 */
export function guessUnit(
  metric: Metric,
  titled: string | null,
  values: readonly number[],
  settings: TableSettings,
): GuessedUnit {
  const told = titled ?? settings.unitOf(metric);
  if (told !== null) return { unit: told, openSetting: null, confidence: 1 };
  const measured = values.filter((value) => value > 0);
  const fitting = ranges[metric]?.find(({ lowest, highest }) => {
    const within = measured.filter((value) => value >= lowest && value <= highest);
    return within.length > 0 && within.length >= mostly * measured.length;
  });
  if (fitting) return { unit: fitting.unit, openSetting: null, confidence: 0.9 };
  const setting = unitSettings[metric] ?? null;
  return { unit: null, openSetting: setting, confidence: setting === null ? 0.9 : 0 };
}
