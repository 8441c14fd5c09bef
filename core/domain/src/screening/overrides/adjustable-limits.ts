import type { LocalDate } from '../../shared/local-date.js';
import { addDays } from '../../shared/local-date.js';
import { limitLabel } from '../in-words/limit-label.js';
import type { KnowledgePack } from '../knowledge-pack.js';
import type { AdjustableLimit, LimitOverride, OverrideRefusal } from './limit-override.js';
import { mapNumbers } from './numbers-of-rule.js';

/** Overrides are looked at again within a year (engineering choice, like the validity of screening). */
const longestDays = 365;

/** Every number that a workspace may change, in the order of packs and rules. */
export function adjustableLimits(packs: readonly KnowledgePack[]): readonly AdjustableLimit[] {
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => {
      const limits: AdjustableLimit[] = [];
      mapNumbers(rule, ({ name, value, unit, stricter }) => {
        limits.push({
          limitId: `${rule.id}/${name}`,
          ruleId: rule.id,
          ruleTitle: rule.title,
          packId: pack.id,
          about: limitLabel(name),
          value,
          unit,
          stricter,
          mayLoosen: rule.severity !== 'absolute',
        });
        return value;
      });
      return limits;
    }),
  );
}

/** Whether a value is less strict than the rule's own. */
export function loosens(limit: AdjustableLimit, value: number): boolean {
  return limit.stricter === 'lower' ? value > limit.value : value < limit.value;
}

/** Why a limit of the packs may not be changed so; null when it may. Says nothing of who may. */
export function checkLimit(
  limit: AdjustableLimit | undefined,
  value: number,
): Exclude<OverrideRefusal, 'no-reason'> | null {
  if (!limit) return 'unknown-limit';
  if (!Number.isFinite(value) || Math.abs(value) > 100_000) return 'not-a-number';
  if (value === limit.value) return 'no-change';
  return loosens(limit, value) && !limit.mayLoosen ? 'absolute-limit' : null;
}

/** Why an override may not be signed on a day; null when it may. @param on the workspace's local date. */
export function checkOverride(
  packs: readonly KnowledgePack[],
  override: LimitOverride,
  on: LocalDate,
): OverrideRefusal | null {
  if (override.reason.trim() === '') return 'no-reason';
  if (override.signedBy.trim() === '') return 'no-signature';
  if (override.until < on) return 'already-ended';
  if (override.until > addDays(on, longestDays)) return 'too-long';
  return checkLimit(
    adjustableLimits(packs).find(({ limitId }) => limitId === override.limitId),
    override.value,
  );
}

/** The overrides that hold on a day. */
export function overridesOn(overrides: readonly LimitOverride[], on: LocalDate): readonly LimitOverride[] {
  return overrides.filter(({ until }) => until >= on);
}
