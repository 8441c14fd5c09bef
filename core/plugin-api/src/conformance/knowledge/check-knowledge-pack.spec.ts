import { goodPack } from '../testing/good-pack.js';
import { checkWith } from '../testing/plain-plugin.js';

const [rule] = goodPack.rules;
const [template] = goodPack.templates;
const check = (change: object) => checkWith({ knowledgePacks: [{ ...goodPack, ...change }] });

describe('a knowledge pack', () => {
  it.each([
    ['no version', { version: 'newest' }, 'version "newest" is no version'],
    ['nothing in it', { rules: [], templates: [] }, 'is empty'],
    ['a rule of another shape', { rules: [{ ...rule, when: 'always' }] }, 'rules.0.when'],
    ['a rule without source', { rules: [{ ...rule, citations: [] }] }, 'names no source'],
    [
      'a rule that fails its test',
      { rules: [{ ...rule, when: { always: true } }] },
      'but the rule says true',
    ],
    [
      'a rule that is never seen quiet',
      { rules: [{ ...rule, tests: rule!.tests.slice(0, 1) }] },
      'does not fire',
    ],
    [
      'a foreign unit',
      { rules: [{ ...rule, when: { fact: 'restingSystolicMmHg', unit: 'kPa', atLeast: 24 } }] },
      'must be compared in "mm[Hg]"',
    ],
    ['a rule twice', { rules: [rule, rule] }, 'is used twice'],
    [
      'steps that do not add up',
      { templates: [{ ...template, steps: [{ ...template!.steps[0], share: 2 }] }] },
      'templates[0]',
    ],
  ])('is found with %s', async (_, change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });
});
