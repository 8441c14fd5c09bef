import type { IntensityBand } from '../screening/constraint.js';
import { emptyTexts, packError } from '../screening/pack-checks/pack-issues.js';
import type { ProblemIssue } from '../shared/problem.js';
import type { CardioActivity } from './cardio-activity.js';

/** Compendium figures run from sleeping, 0.95, to sprinting, 23 (Herrmann 2024, J Sport Health Sci 13:6). */
const met = { low: 0.9, high: 23 };
/** Between half and twice the adult figure lies all that Willis 2024 measured in people from 60 on (engineering choice). */
const met60Ratio = { low: 0.5, high: 2 };

/** Absolute intensity of a MET, adults (Garber 2011, MSSE 43:1334, table 5). */
export function bandOfMet(metValue: number): IntensityBand {
  if (metValue < 3) return 'light';
  if (metValue < 6) return 'moderate';
  return metValue < 8.8 ? 'vigorous' : 'near-max';
}

/** Faults of one activity: texts, sources, energy figures, figures that contradict one another. */
export function checkActivity(activity: CardioActivity, path: string): ProblemIssue[] {
  const issues = emptyTexts(activity, path);
  const report = (field: keyof CardioActivity, code: string, message: string) =>
    issues.push(packError(`${path}.${field}`, code, message));
  const { metValue, met60PlusValue, impact, jointLoad, fallRisk, supine } = activity;
  if (activity.citations.length === 0) report('citations', 'no-citation', 'names no source');
  if (activity.places.length === 0) report('places', 'no-place', 'can be done nowhere');
  if (activity.muscles.length === 0) report('muscles', 'no-muscle', 'names no muscle');
  if (!/^\d{5}$/.test(activity.compendiumCode)) report('compendiumCode', 'bad-code', 'must be five digits');
  if (!(metValue >= met.low && metValue <= met.high)) report('metValue', 'bad-met', 'is no plausible MET');
  const ratio = met60PlusValue === null ? 1 : met60PlusValue / metValue;
  if (!(ratio >= met60Ratio.low && ratio <= met60Ratio.high))
    report('met60PlusValue', 'bad-met', 'is too far from the adult figure');
  const band = bandOfMet(metValue);
  if (band !== activity.band) report('band', 'contradiction', `${metValue} MET is ${band}`);
  if (Object.values(jointLoad).every((load) => load === 0))
    report('jointLoad', 'contradiction', 'something moves');
  if (impact === 'high' && (jointLoad.knee < 2 || jointLoad.ankle < 2))
    report('jointLoad', 'contradiction', 'knee and ankle take every landing: 2 or 3');
  if (impact === 'high' && fallRisk === 0)
    report('fallRisk', 'contradiction', 'is not 0 when both feet leave the ground');
  if (supine && (fallRisk > 0 || impact !== 'none'))
    report('supine', 'contradiction', 'nobody falls or lands who lies down');
  return issues;
}
