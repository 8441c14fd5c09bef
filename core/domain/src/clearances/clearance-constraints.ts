import type { Constraint, IntensityBand } from '../screening/constraint.js';
import { intensityBands } from '../screening/constraint.js';
import type { Localised } from '../shared/localised.js';
import type { SignedClearance } from './signed-clearance.js';

/** Pack of what clinicians decide, as traces and constraints name it. */
export const clinicianPackId = 'clinician';

export const clearanceRuleId = ({ id }: Pick<SignedClearance, 'id'>): string => `clearance.${id}`;

type OwnLimit<C = Constraint> = C extends Constraint
  ? Omit<C, 'id' | 'ruleId' | 'ruleVersion' | 'packId' | 'severity' | 'citation' | 'reason'>
  : never;

const reason: Localised = {
  en: 'Your clinician set this limit for you.',
  zh: '这是您的医护人员为您设定的限制。',
};

/** The limits of a clearance as any other limit: what lies beyond its scope, and what the clinician added. */
export function clearanceConstraints(clearance: SignedClearance): readonly Constraint[] {
  const ruleId = clearanceRuleId(clearance);
  return ownLimits(clearance).map((limit, index) => ({
    ...limit,
    id: `${ruleId}#${index + 1}`,
    ruleId,
    ruleVersion: 1,
    packId: clinicianPackId,
    severity: 'hard',
    citation: [],
    reason,
  }));
}

function ownLimits(clearance: SignedClearance): OwnLimit[] {
  if (clearance.decision === 'refuse') return [];
  const { maxMinutesPerSession, noResistance, superviseBy } = clearance.limits;
  return [
    {
      kind: 'intensityCeiling',
      band: ceilingOf(clearance),
      heartRateTargetsAllowed: true,
      appliesTo: {},
    },
    ...(maxMinutesPerSession === null
      ? []
      : [
          { kind: 'cap', quantity: 'minutesPerSession', value: maxMinutesPerSession, appliesTo: {} } as const,
        ]),
    ...(noResistance ? [{ kind: 'forbid', appliesTo: { modalities: ['resistance'] } } as const] : []),
    ...(superviseBy === null ? [] : [{ kind: 'supervise', by: superviseBy, appliesTo: {} } as const]),
  ];
}

/** The stricter of what was cleared and what the clinician added. */
function ceilingOf({ scopes, limits }: SignedClearance): IntensityBand {
  const cleared = scopes.includes('vigorous')
    ? 'vigorous'
    : scopes.includes('moderate')
      ? 'moderate'
      : 'light';
  if (limits.ceiling === null) return cleared;
  return intensityBands.indexOf(limits.ceiling) < intensityBands.indexOf(cleared) ? limits.ceiling : cleared;
}
