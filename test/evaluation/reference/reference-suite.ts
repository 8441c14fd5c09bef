import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Sinks } from '../suite.js';
import { readCases } from './read-cases.js';
import { runCases, type TopicResult } from './run-reference.js';

/** `reference [--file FILE.csv]`: worked cases of the literature through the domain's own functions. */
export async function referenceSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  let file: string;
  try {
    const { values } = parseArgs({ args: [...options], options: { file: { type: 'string' } } });
    file = values.file ?? bundledCasesFile();
  } catch (error) {
    sinks.note(`${(error as Error).message} Usage: npm run evaluate -- reference [--file FILE.csv]`);
    return 2;
  }
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    sinks.note(`The file ${file} cannot be read.`);
    return 2;
  }
  const { cases, faults } = readCases(text);
  const report = runCases(cases);
  for (const fault of [...faults, ...report.faults]) sinks.note(fault);
  for (const topic of report.topics) sinks.out(JSON.stringify(lineOf(topic)));
  for (const reason of report.reasons) sinks.note(reason);
  writeTable(report.topics, sinks);
  if (report.topics.every((topic) => comparedOf(topic) === 0)) {
    sinks.note(`No case of ${file} could be compared.`);
    return 1;
  }
  return report.topics.some((topic) => topic.failed.length > 0) ? 1 : 0;
}

/** The cases lie beside the sources, also when the compiled copy under dist runs. */
export function bundledCasesFile(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return join(here.replace(/([\\/])dist[\\/](evaluation[\\/]reference)$/, '$1$2'), 'reference-cases.csv');
}

function lineOf(result: TopicResult) {
  const compared = comparedOf(result);
  return {
    suite: 'reference',
    metric: result.topic,
    value: compared === 0 ? null : result.passed / compared,
    goal: 1,
    pass: compared === 0 ? null : result.failed.length === 0,
    cases: result.cases,
    passed: result.passed,
    failed: result.failed,
    notCovered: result.notCovered,
    unreadable: result.unreadable,
  };
}

function comparedOf({ passed, failed }: TopicResult): number {
  return passed + failed.length;
}

function writeTable(topics: readonly TopicResult[], sinks: Sinks): void {
  const width = Math.max(5, ...topics.map(({ topic }) => topic.length));
  const total = { topic: 'total', cases: 0, passed: 0, failures: 0, notCovered: 0, unreadable: 0 };
  const row = (topic: string, ...numbers: readonly (number | string)[]) =>
    sinks.note(`${topic.padEnd(width)} ${numbers.map((cell) => String(cell).padStart(12)).join('')}`);
  row('topic', 'cases', 'passed', 'failed', 'not covered', 'unreadable');
  for (const { topic, cases, passed, failed, notCovered, unreadable } of topics) {
    row(topic, cases, passed, failed.length, notCovered, unreadable);
    total.cases += cases;
    total.passed += passed;
    total.failures += failed.length;
    total.notCovered += notCovered;
    total.unreadable += unreadable;
  }
  row('total', total.cases, total.passed, total.failures, total.notCovered, total.unreadable);
}
