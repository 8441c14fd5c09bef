import { findingDefinition, isFindingName, isFindingValue } from '@regimen/domain';
import type { FindingName, ProblemIssue } from '@regimen/domain';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { Teller } from './missing-facts.js';
import { isAskedOf } from './missing-facts.js';

type ReadAnswer =
  { name: FindingName; value: number | boolean | string; issue: null } | { issue: ProblemIssue };

/** An answer of the right kind and within its range, from somebody who can tell it; otherwise what is wrong with it. */
export function readAnswer(input: Schema.ScreeningAnswerInput, teller: Teller): ReadAnswer {
  const { name } = input;
  if (!isFindingName(name)) return wrong('name', 'unknown-question', 'There is no such question.');
  if (!isAskedOf(name, teller)) {
    return wrong('name', 'not-yours-to-tell', 'Only a clinician can tell this; please ask yours.');
  }
  const given = [input.number, input.yes, input.choice].filter(
    (value) => value !== null && value !== undefined,
  );
  const [value] = given;
  if (value === undefined || given.length > 1) {
    return wrong('number', 'one-value', 'Give exactly one of a number, yes or no, and a choice.');
  }
  if (isFindingValue(findingDefinition(name), value)) return { name, value, issue: null };
  return outOfRange(name);
}

function outOfRange(name: FindingName): ReadAnswer {
  const definition = findingDefinition(name);
  if (definition.kind === 'number') {
    const [low, high] = definition.range ?? [-Infinity, Infinity];
    return wrong('number', 'out-of-range', `Give a number from ${low} to ${high}.`);
  }
  const path = definition.kind === 'boolean' ? 'yes' : 'choice';
  return wrong(path, 'wrong-kind', 'This answer does not fit the question.');
}

function wrong(path: string, code: string, message: string): ReadAnswer {
  return { issue: { severity: 'error', path, code, message } };
}
