import { en } from '../../i18n/en.js';
import { ruleKind, ruleText } from './rule-text.js';

const catalogue: Readonly<Record<string, string>> = en;
const language = {
  code: (group: string, code: string) => catalogue[`${group}.${code}`] ?? code.replaceAll(/[-_]/g, ' '),
};

describe('ruleText', () => {
  it('says a limit the same way for every metric', () => {
    expect(ruleKind('impossible-heart-rate', 'heart-rate')).toBe('impossible');
    expect(ruleKind('pulse-pressure', 'systolic-pressure')).toBe('pulse-pressure');
    const rule = { ruleId: 'unusual-steps', metric: 'steps', reason: 'As the api says.' };
    expect(ruleText(language, rule).why).toBe(en['ruleWhy.unusual']);
    const spike = { ...rule, ruleId: 'spike-heart-rate', metric: 'heart-rate' };
    expect(ruleText(language, spike).name).toBe(en['rule.spike']);
  });

  it('tells a rule it has no words for as the api does', () => {
    const rule = { ruleId: 'new-rule', metric: 'steps', reason: 'As the api says.' };
    expect(ruleText(language, rule)).toEqual({ name: 'new rule', why: 'As the api says.' });
  });
});
