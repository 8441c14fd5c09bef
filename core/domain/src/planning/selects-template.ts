import type { Selector } from '../screening/constraint.js';
import type { SessionTemplate } from './session-template.js';

/** Whether a limit speaks of sessions made from this template. An empty selector speaks of all. */
export function selectsTemplate(selector: Selector, template: SessionTemplate): boolean {
  const includes = <T>(wanted: readonly T[] | undefined, value: T) =>
    wanted === undefined || wanted.includes(value);
  const overlaps = <T>(wanted: readonly T[] | undefined, values: readonly T[]) =>
    wanted === undefined || wanted.some((value) => values.includes(value));
  const { jointLoad, fallRiskAtLeast } = selector;
  const bands = [template.band, ...template.steps.map(({ band }) => band)];
  return (
    includes(selector.activities, template.activity) &&
    includes(selector.modalities, template.modality) &&
    overlaps(selector.bands, bands) &&
    overlaps(selector.equipment, template.equipment) &&
    includes(selector.impact, template.impact) &&
    overlaps(selector.muscleGroups, template.muscleGroups) &&
    (jointLoad === undefined || (template.jointLoad[jointLoad.joint] ?? 0) >= jointLoad.atLeast) &&
    (fallRiskAtLeast === undefined || template.fallRisk >= fallRiskAtLeast) &&
    (selector.valsalva === undefined || template.valsalva) &&
    (selector.supine === undefined || template.supine) &&
    (selector.contact === undefined || template.contact) &&
    (selector.breathHold === undefined || template.breathHold)
  );
}
