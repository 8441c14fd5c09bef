import type { ProblemIssue } from '../../shared/problem.js';
import type { Rule } from '../rule.js';
import type { Box } from './condition-boxes.js';
import { boxesOf, contains, intersection } from './condition-boxes.js';
import { isNoStricter, selectsAtLeast } from './is-no-stricter.js';
import { packError } from './pack-issues.js';

/** A rule with the place its faults are told at. */
export interface PlacedRule {
  rule: Rule;
  path: string;
}

interface Analysed extends PlacedRule {
  /** Null where a condition has too many ways to hold. */
  boxes: readonly Box[] | null;
  hardLimits: readonly HardLimit[];
}

/**
 * Faults that show only when the rules of a pack are looked at as a whole: a condition that can never hold, a rule that never
 * changes anything because another always does as much, and hard limits that no plan can keep together.
 */
export function checkTogether(rules: readonly PlacedRule[]): ProblemIssue[] {
  const own = rules.map(analyse);
  return own.flatMap((rule, position) => [
    ...unreachable(rule),
    ...shadowed(rule, own.slice(0, position), own.slice(position + 1)),
    ...contradicted(rule, own.slice(0, position + 1)),
  ]);
}

/** The same of rules beside those of packs that stand already; what they do among themselves is not looked at again. */
export function checkBeside(rules: readonly PlacedRule[], standing: readonly PlacedRule[]): ProblemIssue[] {
  const earlier = standing.map(analyse);
  return rules
    .map(analyse)
    .flatMap((rule) => [...shadowed(rule, earlier, []), ...contradicted(rule, earlier)]);
}

/** A pack is looked at once by itself and again beside each other: the ways of a condition are found once. */
const boxesByRule = new WeakMap<Rule, readonly Box[] | null>();

function analyse({ rule, path }: PlacedRule): Analysed {
  let boxes = boxesByRule.get(rule);
  if (boxes === undefined) {
    boxes = boxesOf(rule.when);
    boxesByRule.set(rule, boxes);
  }
  return { rule, path, boxes, hardLimits: hardLimits(rule) };
}

function unreachable({ path, boxes }: Analysed): ProblemIssue[] {
  return boxes?.length === 0 ? [packError(`${path}.when`, 'unreachable', 'can never hold')] : [];
}

/** Of two rules that do the same, the later one is told. */
function shadowed(own: Analysed, earlier: readonly Analysed[], later: readonly Analysed[]): ProblemIssue[] {
  if (!own.boxes?.length) return [];
  const by =
    earlier.find((other) => doesAsMuch(other, own)) ??
    later.find((other) => doesAsMuch(other, own) && !doesAsMuch(own, other));
  return by
    ? [packError(path(own), 'shadowed', `never changes anything: "${by.rule.id}" always does as much`)]
    : [];
}

/**
 * Whether a rule does all that another does, whenever that one holds. One that acts on unknown facts does more than any that
 * holds, so only silent ones can be covered.
 */
function doesAsMuch(wide: Analysed, narrow: Analysed): boolean {
  return (
    narrow.rule.whenUnknown === 'silent' &&
    narrow.rule.effects.every((effect) => isNoStricter(effect, wide.rule.effects)) &&
    implies(narrow, wide)
  );
}

const path = (rule: Analysed) => `${rule.path}.effects`;

function implies(narrow: Analysed, wide: Analysed): boolean {
  if (!narrow.boxes || !wide.boxes) return false;
  const outer = wide.boxes;
  return narrow.boxes.every((box) => outer.some((other) => contains(other, box)));
}

function contradicted(own: Analysed, others: readonly Analysed[]): ProblemIssue[] {
  return others.flatMap((other) =>
    clash(own, other) && canHoldTogether(own, other)
      ? [packError(path(own), 'contradiction', `no plan can keep this and "${other.rule.id}"`)]
      : [],
  );
}

/** A hard floor above a hard cap, or a hard floor under what is forbidden. */
function clash(a: Analysed, b: Analysed): boolean {
  return a.hardLimits.some((limit) =>
    b.hardLimits.some((other) => contradicts(limit, other) || contradicts(other, limit)),
  );
}

function hardLimits(rule: Rule) {
  return rule.effects.flatMap((effect) =>
    'constraint' in effect && effect.constraint.severity === 'hard' ? [effect.constraint] : [],
  );
}

type HardLimit = ReturnType<typeof hardLimits>[number];

function contradicts(floor: HardLimit, limit: HardLimit): boolean {
  if (floor.kind !== 'floor' || floor.value <= 0) return false;
  if (limit.kind === 'forbid') {
    return floor.quantity !== 'restDaysPerWeek' && selectsAtLeast(limit.appliesTo, floor.appliesTo);
  }
  return (
    limit.kind === 'cap' &&
    limit.quantity === floor.quantity &&
    limit.value < floor.value &&
    selectsAtLeast(limit.appliesTo, floor.appliesTo)
  );
}

function canHoldTogether(a: Analysed, b: Analysed): boolean {
  if (!a.boxes || !b.boxes) return false;
  const others = b.boxes;
  return a.boxes.some((box) => others.some((other) => intersection(box, other) !== null));
}
