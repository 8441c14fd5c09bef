import type { SuggestionUse } from '@regimen/domain';
import { meanOf } from '../measures/intervals.js';
import type { Measurement } from '../support/measurement.js';
import { atMost, reported } from '../support/measurement.js';
import { decideUse, differenceOf, uses } from './decide-use.js';
import type { JudgedPerson, JudgedProposal } from './judge-proposals.js';
import { foreseenBy, proposers } from './judge-proposals.js';

/** All measurements; `shipped` is the use the model's manifest asks for. */
export function proposingMeasurements(
  people: readonly JudgedPerson[],
  shipped: SuggestionUse | 'off',
): Measurement[] {
  return [
    ...choiceLines(people),
    ...planLines(people),
    ...differenceLines(people),
    ...ruleLines(people, shipped),
  ];
}

type Chances = (person: JudgedPerson) => Readonly<Record<string, number>>;

/** (a) how well the optimiser's own choices are foreseen, among its candidates. */
function choiceLines(people: readonly JudgedPerson[]): Measurement[] {
  const counts = new Map<string, number>();
  for (const id of people.flatMap(({ chosen }) => chosen)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shares = (person: JudgedPerson, weight: (id: string) => number) => {
    const total = person.candidates.reduce((sum, id) => sum + weight(id), 0);
    return Object.fromEntries(person.candidates.map((id) => [id, weight(id) / total]));
  };
  /** By the choices of the others, one added to each. */
  const popular: Chances = (person) =>
    shares(person, (id) => 1 + (counts.get(id) ?? 0) - person.chosen.filter((own) => own === id).length);
  const ways: readonly (readonly [string, Chances])[] = [
    ['uniform', (person) => shares(person, () => 1)],
    ['popularity', popular],
    ['hand-made', ({ chances }) => chances['hand-made']],
    ['model', ({ chances }) => chances.model],
  ];
  return ways.flatMap(([name, chances]) => {
    const seen = people.flatMap((person) => foreseenBy(chances(person), person.chosen) ?? []);
    const loss = meanOf(seen.map(({ logLoss }) => logLoss));
    const top3 = meanOf(seen.map((each) => each.top3));
    return [
      reported(`choices-log-loss-${name}`, loss?.value ?? null, { interval: loss }),
      reported(`choices-top-3-${name}`, top3?.value ?? null, { interval: top3 }),
    ];
  });
}

const figures = ['liking', 'adherence', 'reach', 'residual'] as const;

/** (b) what becomes of the plans. */
function planLines(people: readonly JudgedPerson[]): Measurement[] {
  return proposers.flatMap((proposer) => {
    const plans = people.flatMap(({ plans }) => plans[proposer] ?? []);
    const mean = (of: (plan: JudgedProposal) => number | null) =>
      meanOf(plans.flatMap((plan) => of(plan) ?? []));
    const violations = plans.reduce((sum, plan) => sum + plan.violations, 0);
    const times = plans.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return [
      ...figures.map((figure) => {
        const estimate = mean((plan) => plan[figure]);
        return reported(`${figure}-${proposer}`, estimate?.value ?? null, { interval: estimate });
      }),
      atMost(`violations-${proposer}`, plans.length === 0 ? null : violations, 0, { plans: plans.length }),
      reported(`solve-ms-p50-${proposer}`, times[Math.floor(times.length / 2)] ?? null),
    ];
  });
}

function differenceLines(people: readonly JudgedPerson[]): Measurement[] {
  return ([...uses, 'taste-known'] as const).flatMap((use) => {
    const difference = differenceOf(people, use);
    return [
      ...figures.map((figure) =>
        reported(`${figure}-${use}-above-hand-made`, difference[figure]?.value ?? null, {
          interval: difference[figure],
        }),
      ),
      reported(`without-plan-${use}`, difference.withoutPlan, { plans: difference.plans }),
    ];
  });
}

/** The product does what the numbers allow: the use that is shipped is off or allowed by the rule. */
function ruleLines(people: readonly JudgedPerson[], shipped: SuggestionUse | 'off'): Measurement[] {
  const decided = decideUse(people);
  const holds = shipped === 'off' || decideUse(onlyUse(people, shipped)) === shipped;
  return [
    reported('use-by-rule', null, { decided }),
    { metric: 'shipped-use-holds', value: holds ? 1 : 0, goal: 1, pass: holds, more: { shipped } },
  ];
}

/** The same people as if no other use had been tried. */
function onlyUse(people: readonly JudgedPerson[], use: SuggestionUse): JudgedPerson[] {
  return people.map((person) => {
    const { plans } = person;
    const none = { beside: null, both: null, instead: null, 'taste-known': null };
    return { ...person, plans: { ...none, 'by-hand': plans['by-hand'], [use]: plans[use] } };
  });
}
