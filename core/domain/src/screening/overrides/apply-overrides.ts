import type { KnowledgePack } from '../knowledge-pack.js';
import { adjustableLimits, checkLimit, loosens } from './adjustable-limits.js';
import type { AdjustableLimit, AppliedOverride, LimitOverride, RefusedOverride } from './limit-override.js';
import { mapNumbers } from './numbers-of-rule.js';

export interface Adjusted {
  packs: readonly KnowledgePack[];
  applied: readonly AppliedOverride[];
  refused: readonly RefusedOverride[];
}

/** Bounds that meet: where one rule's band ends, its neighbour's begins. */
const meets: Readonly<Record<string, string>> = {
  atLeast: 'below',
  below: 'atLeast',
  above: 'atMost',
  atMost: 'above',
};

/**
 * The packs with the limits a workspace changed. A band of the same pack that meets a moved bound moves with it, so that no
 * value falls between two rules. An override that may not be made is refused and changes nothing; of two for one limit
 * the stricter holds.
 */
export function applyOverrides(
  packs: readonly KnowledgePack[],
  overrides: readonly LimitOverride[],
): Adjusted {
  if (overrides.length === 0) return { packs, applied: [], refused: [] };
  const limits = new Map(adjustableLimits(packs).map((limit) => [limit.limitId, limit]));
  const refused: RefusedOverride[] = [];
  const chosen = new Map<string, LimitOverride>();
  for (const override of overrides) {
    const limit = limits.get(override.limitId);
    const why = checkLimit(limit, override.value);
    if (why !== null) refused.push({ override, why });
    else chosen.set(override.limitId, stricterOf(limit!, chosen.get(override.limitId), override));
  }
  const moved = new Map([...chosen].map(([id, { value }]) => [id, value]));
  for (const [id, override] of chosen) {
    for (const neighbour of neighboursOf(limits.get(id)!, limits)) {
      if (!chosen.has(neighbour)) moved.set(neighbour, override.value);
    }
  }
  return {
    packs: packs.map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) =>
        mapNumbers(rule, ({ name, value }) => moved.get(`${rule.id}/${name}`) ?? value),
      ),
    })),
    applied: [...chosen.values()].map((override) => appliedOf(limits.get(override.limitId)!, override)),
    refused,
  };
}

function stricterOf(
  limit: AdjustableLimit,
  earlier: LimitOverride | undefined,
  later: LimitOverride,
): LimitOverride {
  if (!earlier) return later;
  const lower = earlier.value <= later.value ? earlier : later;
  const higher = lower === earlier ? later : earlier;
  return limit.stricter === 'lower' ? lower : higher;
}

/** Limits of other rules of the pack with the same fact and value whose band ends where this one begins, or begins there. */
function neighboursOf(
  limit: AdjustableLimit,
  limits: ReadonlyMap<string, AdjustableLimit>,
): readonly string[] {
  const [fact, bound = ''] = nameOf(limit).split('.');
  const meeting = meets[bound];
  if (meeting === undefined) return [];
  return [...limits.values()]
    .filter(
      (other) =>
        other.packId === limit.packId &&
        other.ruleId !== limit.ruleId &&
        other.value === limit.value &&
        nameOf(other).startsWith(`${fact}.${meeting}`),
    )
    .map(({ limitId }) => limitId);
}

const nameOf = ({ limitId, ruleId }: AdjustableLimit) => limitId.slice(ruleId.length + 1);

function appliedOf(limit: AdjustableLimit, override: LimitOverride): AppliedOverride {
  return {
    ...override,
    ruleId: limit.ruleId,
    from: limit.value,
    change: loosens(limit, override.value) ? 'loosened' : 'tightened',
  };
}
