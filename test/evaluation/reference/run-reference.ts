import { adapters } from './adapters/all-adapters.js';
import { CaseInput, UnreadableInput } from './case-input.js';
import { difference } from './compare.js';
import type { ReferenceCase } from './read-cases.js';

export interface TopicResult {
  topic: string;
  cases: number;
  passed: number;
  /** Ids of the covered cases that differ. */
  failed: string[];
  /** Cases that name a function no adapter knows. */
  notCovered: number;
  /** Cases whose arguments the function cannot take. */
  unreadable: number;
}

export interface ReferenceReport {
  topics: TopicResult[];
  /** One sentence for each failed case. */
  reasons: string[];
  /** One sentence for each row whose arguments cannot be read. */
  faults: string[];
}

/** Runs every case through the function it names, topic by topic in the order of their first case. */
export function runCases(cases: readonly ReferenceCase[]): ReferenceReport {
  const topics = new Map<string, TopicResult>();
  const report: ReferenceReport = { topics: [], reasons: [], faults: [] };
  for (const reference of cases) {
    const outcome = runCase(reference);
    const result = topics.get(reference.topic) ?? emptyResult(reference.topic);
    topics.set(reference.topic, result);
    result.cases += 1;
    if (outcome.kind === 'passed') result.passed += 1;
    if (outcome.kind === 'not-covered') result.notCovered += 1;
    if (outcome.kind === 'unreadable') {
      result.unreadable += 1;
      report.faults.push(`Line ${reference.line}: ${outcome.reason}.`);
    }
    if (outcome.kind === 'failed') {
      result.failed.push(reference.id);
      report.reasons.push(`${reference.id} (line ${reference.line}): ${outcome.reason}.`);
    }
  }
  return { ...report, topics: [...topics.values()] };
}

type Outcome = { kind: 'passed' | 'not-covered' } | { kind: 'failed' | 'unreadable'; reason: string };

function runCase({ input, expected }: ReferenceCase): Outcome {
  const adapter = adapters.get(input.fn);
  if (adapter === undefined) return { kind: 'not-covered' };
  try {
    const found = difference(expected.value, adapter(new CaseInput(input)), expected.tolerance);
    return found === null ? { kind: 'passed' } : { kind: 'failed', reason: found };
  } catch (error) {
    if (error instanceof UnreadableInput) return { kind: 'unreadable', reason: error.message };
    return { kind: 'failed', reason: `the function threw ${(error as Error).message}` };
  }
}

function emptyResult(topic: string): TopicResult {
  return { topic, cases: 0, passed: 0, failed: [], notCovered: 0, unreadable: 0 };
}
