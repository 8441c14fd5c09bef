import type { Constraint, Modality } from '../../screening/constraint.js';
import type { OutcomeTarget } from '../effect.js';
import { doseRate } from '../response/dose.js';
import type { ResponseModel } from '../response/response-model.js';
import { selectsTemplate } from '../selects-template.js';
import type { SessionTemplate } from '../session-template.js';
import type { Option } from './option.js';

/**
 * The longest a second session of a day may be, minutes (engineering choice: balance, mobility and light strength work are
 * trialled in bouts of 10 to 20 minutes; Sherrington 2019, Cochrane CD012424, needs clinician review).
 */
export const longestAddOnMinutes = 20;

/** What a day with another session may hold besides. */
const addOnModalities: ReadonlySet<Modality> = new Set<Modality>([
  'resistance',
  'balance',
  'flexibility',
  'mind-body',
]);

interface Wanted {
  targets: readonly OutcomeTarget[];
  models: Readonly<Record<string, ResponseModel>>;
  constraints: readonly Constraint[];
}

/**
 * Short light sessions on a day that has another one: of each kind that a target or a rule asks for the most welcome. They
 * are options of their own, so that both stages can tell them from the session of the day.
 */
export function addOnOptions(options: readonly Option[], wanted: Wanted): Option[] {
  const byModality = new Map<Modality, Option>();
  for (const option of options) {
    const { modality } = option.template;
    const known = byModality.get(modality);
    if (!canBeAddOn(option) || !isAskedFor(option.template, wanted)) continue;
    if (!known || option.probability > known.probability) byModality.set(modality, option);
  }
  return [...byModality.values()].map((option) => ({
    ...option,
    id: `${option.id}+`,
    isAddOn: true,
    limits: { ...option.limits, maxMinutes: Math.min(option.limits.maxMinutes, longestAddOnMinutes) },
  }));
}

function canBeAddOn({ template, limits }: Option): boolean {
  const { modality, band, hardDay } = template;
  const isShort = limits.minMinutes <= longestAddOnMinutes;
  return addOnModalities.has(modality) && band === 'light' && !hardDay && isShort;
}

function isAskedFor(template: SessionTemplate, { targets, models, constraints }: Wanted): boolean {
  const serves = targets.some(({ outcome }) => {
    const kind = models[outcome]?.dose;
    if (kind !== 'strengthSessions' && kind !== 'mobilityMinutes') return false;
    const { perMinute, perSession } = doseRate(kind, template, 1);
    return perMinute + perSession > 0;
  });
  const isNamed = ({ kind, appliesTo }: Constraint) =>
    kind === 'floor' && (appliesTo.modalities ?? []).length > 0 && selectsTemplate(appliesTo, template);
  return serves || constraints.some(isNamed);
}
