import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileRules } from '@regimen/domain';
import type { KnowledgePack } from '@regimen/domain';
import { loadKnowledgePack } from '@regimen/plugin-api';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';

const marker = 'fact: bodyTemperatureCelsius\n      unit: Cel\n      atLeast: 38\n      below: 40';

/** A pack that ships, one condition of which the attacker writes. */
async function packWith(condition: string) {
  const honest = await readFile(
    join(workspaceRoot, 'plugins/knowledge-vitals/rules/temperature.yaml'),
    'utf8',
  );
  if (!honest.includes(marker)) throw new Error('The rule that is attacked is written differently now.');
  const text = honest.replace(marker, condition);
  const began = process.cpuUsage();
  const result = loadKnowledgePack({
    id: 'knowledge-evil',
    version: '1.0.0',
    files: [{ name: 'evil.yaml', text }],
  });
  const { user, system } = process.cpuUsage(began);
  return { result, ms: (user + system) / 1000 };
}

/** Tries conditions that must be refused, each within a second of a processor. */
async function refuseAll(findings: Findings, conditions: Readonly<Record<string, string>>): Promise<number> {
  let slowest = 0;
  for (const [title, condition] of Object.entries(conditions)) {
    const { result, ms } = await packWith(condition);
    slowest = Math.max(slowest, ms);
    findings.hold(!result.ok, `${title}: the pack was taken`);
    findings.hold(ms < 1_000, `${title}: ${ms.toFixed(0)} ms`);
  }
  return slowest;
}

const ruleRegex: Row = {
  id: 'H086',
  run: async () => {
    const findings = new Findings();
    const subject = `${'a'.repeat(40)}!`;
    const slowest = await refuseAll(findings, {
      'a pattern beside a fact': "fact: bodyTemperatureCelsius\n      matches: '^(a+)+$'",
      'a pattern in place of a value': "fact: sex\n      is: { regex: '^(a+)+$' }",
      'a pattern as YAML names it': 'fact: sex\n      is: !!js/regexp /^(a+)+$/',
      'a pattern of its own': `matches: { text: '${subject}', pattern: '^(a+)+$' }`,
      'a pattern in a selector': "fact: conditions\n      includesAny: [{ regex: '^(a+)+$' }]",
    });
    const { result, ms } = await packWith("fact: sex\n      is: '^(a+)+$'");
    findings.hold(ms < 1_000, `a value that looks like a pattern took ${ms.toFixed(0)} ms`);
    return findings.evidence(
      `Rules have no patterns: every spelling is refused when the pack is loaded, the slowest in ${slowest.toFixed(0)} ms; one as a plain value is compared as text (${result.ok ? 'taken' : 'refused'}).`,
    );
  },
};

function nested(levels: number): string {
  return `${'{ all: [ '.repeat(levels)}{ always: true }${' ] }'.repeat(levels)}`;
}

const ruleLoad: Row = {
  id: 'H087',
  run: async () => {
    const findings = new Findings();
    const slowest = await refuseAll(findings, {
      'five thousand levels': `all: [ ${nested(5_000)} ]`,
      'seventy levels': `all: [ ${nested(70)} ]`,
      'levels by lines': Array.from(
        { length: 200 },
        (_, level) => `${' '.repeat(6 + level * 2)}${level === 0 ? '' : '- '}all:`,
      )
        .join('\n')
        .trimStart(),
      'a condition of itself': '&self\n      all: [ *self ]',
      'aliases that double': `any: [ &a { always: true }, &b { all: [*a, *a] }, &c { all: [*b, *b] } ]`,
      'a merge of itself': '<<: &x { all: [ *x ] }',
    });
    const honest = await packWith(marker);
    if (!honest.result.ok) throw new Error('The honest pack is refused.');
    const many = manyRules(honest.result.value, 10_000);
    const began = process.cpuUsage();
    compileRules([many], { missingPacks: [] });
    const { user, system } = process.cpuUsage(began);
    const ms = (user + system) / 1000;
    findings.hold(ms < 5_000, `ten thousand rules took ${ms.toFixed(0)} ms to compile`);
    return findings.evidence(
      `Conditions nest at most 24 levels and name nothing but facts, so that no rule can call a rule; refused in at most ${slowest.toFixed(0)} ms; 10,000 rules are compiled once, in ${ms.toFixed(0)} ms.`,
    );
  },
};

function manyRules(pack: KnowledgePack, count: number): KnowledgePack {
  const [first] = pack.rules;
  const rules = Array.from({ length: count }, (_, index) => ({ ...first!, id: `${first!.id}-${index}` }));
  return { ...pack, rules };
}

const escapes = [
  "this.constructor.constructor('return process')()",
  '${process.env}',
  "import('fs')",
  "\\u0063onstructor.constructor('return 1')()",
  'with(process){env}',
  '{{constructor.constructor("return process")()}}',
  'bodyTemperatureCelsius > (() => globalThis.hostileRuleRan = true)()',
  '<%= process %>',
  '__proto__',
];

const ruleEscape: Row = {
  id: 'H088',
  run: async () => {
    const findings = new Findings();
    const conditions = Object.fromEntries(
      escapes.flatMap((words) => [
        [`fact ${words}`, `fact: ${JSON.stringify(words)}\n      atLeast: 38`],
        [`condition ${words}`, `all: [ ${JSON.stringify(words)} ]`],
        [`number ${words}`, `fact: bodyTemperatureCelsius\n      atLeast: ${JSON.stringify(words)}`],
        [`field ${words}`, `fact: bodyTemperatureCelsius\n      ${JSON.stringify(words)}: 38`],
      ]),
    );
    await refuseAll(findings, {
      ...conditions,
      'a function of YAML': 'fact: !!js/function "function () { globalThis.hostileRuleRan = true }"',
      'a getter': 'get fact: bodyTemperatureCelsius',
      'a merged prototype': '__proto__: { always: true }',
    });
    findings.hold(!('hostileRuleRan' in globalThis), 'a rule ran code');
    findings.hold(({} as Record<string, unknown>)['always'] === undefined, 'a rule changed every object');
    return findings.evidence(
      `${Object.keys(conditions).length + 3} spellings of code in fact, condition, number and field name: rules are data of a closed shape, all are refused.`,
    );
  },
};

export const ruleRows: readonly Row[] = [ruleRegex, ruleLoad, ruleEscape];
