import { biasSuite } from './bias/bias-suite.js';
import { casesSuite } from './cases/cases-suite.js';
import { guardSuite } from './guard/guard-suite.js';
import { planningSuite } from './planning/planning-suite.js';
import { policySuite } from './policy/policy-suite.js';
import { populationsSuite } from './populations/populations-suite.js';
import { proposingSuite } from './proposing/proposing-suite.js';
import { referenceSuite } from './reference/reference-suite.js';
import { responsesSuite } from './responses/responses-suite.js';
import { safetySuite } from './safety/safety-suite.js';
import { samplesSuite } from './samples/samples-suite.js';
import type { Suite } from './suite.js';
import { understandingSuite } from './understanding/understanding-suite.js';
import { yearSuite } from './year/year-suite.js';

const suites: Readonly<Record<string, Suite>> = {
  bias: biasSuite,
  cases: casesSuite,
  guard: guardSuite,
  planning: planningSuite,
  policy: policySuite,
  populations: populationsSuite,
  proposing: proposingSuite,
  reference: referenceSuite,
  responses: responsesSuite,
  safety: safetySuite,
  samples: samplesSuite,
  understanding: understandingSuite,
  year: yearSuite,
};

const [name = '', ...rest] = process.argv.slice(2);
const suite = Object.hasOwn(suites, name) ? suites[name] : undefined;
if (suite === undefined) {
  const names = Object.keys(suites).join(', ');
  process.stderr.write(`Usage: npm run evaluate -- SUITE [options]. The suites are: ${names}.\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await suite(rest, {
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
  });
}
