import type { SparedJoint } from '../profile/profile.js';
import { jointLabels } from '../profile/vocabulary/index.js';
import type { JointCode } from '../profile/vocabulary/index.js';
import type { Impact } from '../catalogue/loads.js';
import type { Constraint } from '../screening/constraint.js';

/** Medium load: from here on a joint that hurts waits until it does not (Thomeé 1997, Phys Ther 77:1690). */
const sparedFrom = 2;

/** What a session or an exercise asks of joints. */
interface JointWork {
  jointLoad: Readonly<Partial<Record<JointCode, number>>>;
  impact: Impact;
}

/** Whether it loads a joint that is spared: from medium on, or a little with jumping or hard landing. */
export function loadsSparedJoint(
  { jointLoad, impact }: JointWork,
  spared: readonly SparedJoint[] = [],
): boolean {
  return spared.some(({ joint }) => {
    const load = jointLoad[joint] ?? 0;
    return load >= sparedFrom || (load > 0 && impact === 'high');
  });
}

/** The same as limits of a plan. */
export function sparingLimits(spared: readonly SparedJoint[] = []): Constraint[] {
  return spared.flatMap(({ joint }): Constraint[] => {
    const base = {
      ruleId: `person.spared-${joint}`,
      ruleVersion: 1,
      packId: 'request',
      severity: 'hard' as const,
      citation: [{ source: 'Thomeé 1997, Phys Ther 77:1690', year: 1997, needsClinicianReview: true }],
      kind: 'forbid' as const,
      reason: reasonFor(joint),
    };
    return [
      { ...base, id: `${base.ruleId}#load`, appliesTo: { jointLoad: { joint, atLeast: sparedFrom } } },
      {
        ...base,
        id: `${base.ruleId}#impact`,
        appliesTo: { impact: ['high'], jointLoad: { joint, atLeast: 1 } },
      },
    ];
  });
}

function reasonFor(joint: JointCode): Constraint['reason'] {
  const { en, zh } = jointLabels[joint];
  return {
    en: `${en}: it hurt, so plans spare it until you or your care team say that it need not be.`,
    zh: `${zh}：曾经疼痛，因此在您或医护团队解除之前，计划会保护该部位。`,
  };
}
