import type { Clearance } from '@regimen/domain';

/** From the least to the most restrictive, as SCIENCE 1.1 orders them; written here again, so that the product's own order is tested too. */
const ladder = [
  'allow',
  'allow-supervised',
  'modify',
  'delay',
  'clearance-required',
  'block',
  'stop-emergency',
] as const satisfies readonly Clearance[];

/** What one line of the tables says of a person: the least restrictive decision that is right, and the most restrictive one. */
export interface Ruling {
  least: Clearance;
  most: Clearance;
  /** Section of the tables and the line's name. */
  line: string;
}

/** What all lines together say. */
export interface Opinion {
  least: Clearance;
  most: Clearance;
  /** Lines that set the lower end; where none does, lines that set the upper end. */
  because: readonly string[];
  /** True when the tables say anything at all: at least so much, or at most so much. */
  exists: boolean;
}

export function rankOf(clearance: Clearance): number {
  return ladder.indexOf(clearance);
}

/** The stricter of two. */
function stricter(one: Clearance, other: Clearance): Clearance {
  return rankOf(one) >= rankOf(other) ? one : other;
}

/** Lines join like the decisions they speak of: the most restrictive wins, at both ends. */
export function opinionOf(rulings: readonly Ruling[]): Opinion {
  const least = rulings.reduce<Clearance>((sum, ruling) => stricter(sum, ruling.least), 'allow');
  const most = rulings.reduce<Clearance>((sum, ruling) => stricter(sum, ruling.most), 'allow');
  const deciding = rulings.filter((ruling) =>
    least === 'allow' ? ruling.most === most : ruling.least === least,
  );
  return {
    least,
    most,
    because: deciding.map(({ line }) => line),
    exists: least !== 'allow' || most !== 'stop-emergency',
  };
}

/** Whether the tables let this person exercise without asking anybody. */
export function mayExercise({ most }: Opinion): boolean {
  return rankOf(most) < rankOf('clearance-required');
}

/** Less restrictive than anything the tables accept. */
export function isFalseAllow(decision: Clearance, opinion: Opinion): boolean {
  return rankOf(decision) < rankOf(opinion.least);
}

/** Somebody who may exercise is sent away or sent to a clinician. */
export function isFalseBlock(decision: Clearance, opinion: Opinion): boolean {
  return mayExercise(opinion) && rankOf(decision) >= rankOf('clearance-required');
}

/** More restrictive than anything the tables accept, whoever it is. */
export function isTooStrict(decision: Clearance, opinion: Opinion): boolean {
  return rankOf(decision) > rankOf(opinion.most);
}
