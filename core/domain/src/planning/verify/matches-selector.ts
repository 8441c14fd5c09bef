import type { Selector } from '../../screening/constraint.js';
import type { PlanSession } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';

/** What a selector asks of a session itself; a template has the same fields. */
interface Selectable {
  session: Pick<PlanSession, 'activity' | 'modality' | 'band'> & {
    steps: readonly Pick<PlanSession['steps'][number], 'band'>[];
  };
  template: SessionTemplate | undefined;
}

/** Whether a limit speaks of this session. What only a template tells is taken as matching when there is none. */
export function matchesSelector(selector: Selector, { session, template }: Selectable): boolean {
  const own = [
    !selector.activities || selector.activities.includes(session.activity),
    !selector.modalities || selector.modalities.includes(session.modality),
    !selector.bands ||
      selector.bands.includes(session.band) ||
      session.steps.some((step) => selector.bands?.includes(step.band)),
  ];
  if (own.includes(false) || !template) return !own.includes(false);
  const { jointLoad, spineLoad } = selector;
  const spine = Math.max(template.jointLoad.lumbar ?? 0, template.jointLoad.neck ?? 0);
  return [
    !selector.equipment || selector.equipment.some((item) => template.equipment.includes(item)),
    !jointLoad || (template.jointLoad[jointLoad.joint] ?? 0) >= jointLoad.atLeast,
    // A template names joints only: no movement of the spine asks more than they bear.
    !spineLoad || spine >= spineLoad.atLeast,
    !selector.impact || selector.impact.includes(template.impact),
    !selector.fallRiskAtLeast || template.fallRisk >= selector.fallRiskAtLeast,
    !selector.valsalva || template.valsalva,
    !selector.supine || template.supine,
    !selector.contact || template.contact,
    !selector.breathHold || template.breathHold,
    !selector.muscleGroups || selector.muscleGroups.some((group) => template.muscleGroups.includes(group)),
  ].every(Boolean);
}
