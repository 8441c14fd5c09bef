import { compileRules } from '../engine/compile-rules.js';
import { screen } from '../engine/screen.js';
import type { Rule } from '../rule.js';
import { samplePack, sampleRule } from '../testing/sample-rule.js';
import { adjustableLimits, checkOverride, overridesOn } from './adjustable-limits.js';
import type { LimitOverride } from './limit-override.js';

const on = '2026-11-27';
const pressure = (bounds: object): Rule['when'] => ({
  fact: 'restingSystolicMmHg',
  unit: 'mm[Hg]',
  ...bounds,
});
const raised = sampleRule('raised', { when: pressure({ atLeast: 160, below: 180 }) });
const high = sampleRule('high', { when: pressure({ atLeast: 180 }), effects: [{ clearance: 'block' }] });
const dissection = sampleRule('dissection', {
  severity: 'absolute',
  when: { not: pressure({ below: 200 }) },
  effects: [
    {
      constraint: { kind: 'cap', severity: 'hard', appliesTo: {}, quantity: 'minutesPerSession', value: 10 },
    },
  ],
});
const pack = samplePack(raised, high, dissection);
const override = (limitId: string, value: number, change: Partial<LimitOverride> = {}): LimitOverride => ({
  limitId,
  value,
  reason: 'Our own protocol',
  signedBy: 'Dr Chen',
  until: '2027-03-01',
  ...change,
});
const clearanceAt = (systolic: number, ...overrides: LimitOverride[]) =>
  screen({
    facts: { screeningAnswered: true, restingSystolicMmHg: systolic },
    rules: compileRules([pack], { overrides }),
    on,
  }).clearance;

describe('adjustable limits', () => {
  it('are every number of a rule, with the way that makes it stricter', () => {
    const limits = adjustableLimits([pack]).map(({ limitId, value, unit, stricter, mayLoosen }) => [
      limitId,
      value,
      unit,
      stricter,
      mayLoosen,
    ]);
    expect(limits).toEqual([
      ['raised/restingSystolicMmHg.atLeast', 160, 'mm[Hg]', 'lower', true],
      ['raised/restingSystolicMmHg.below', 180, 'mm[Hg]', 'higher', true],
      ['high/restingSystolicMmHg.atLeast', 180, 'mm[Hg]', 'lower', true],
      ['dissection/restingSystolicMmHg.below', 200, 'mm[Hg]', 'lower', false],
      ['dissection/cap.minutesPerSession', 10, 'min', 'lower', false],
    ]);
  });
});

it('names in words what every number of the rule is about', () => {
  expect(adjustableLimits([pack]).map(({ about }) => about.en)).toEqual([
    'Systolic pressure at rest ≥',
    'Systolic pressure at rest <',
    'Systolic pressure at rest ≥',
    'Systolic pressure at rest <',
    'Minutes of a session, at most',
  ]);
});

describe('an override', () => {
  it('moves a limit, and the band that meets it, so that no value falls between two rules', () => {
    const loosened = override('high/restingSystolicMmHg.atLeast', 190);
    expect([179, 185, 190].map((systolic) => clearanceAt(systolic, loosened))).toEqual([
      'modify',
      'modify',
      'block',
    ]);
    const tightened = override('high/restingSystolicMmHg.atLeast', 170);
    expect([165, 170].map((systolic) => clearanceAt(systolic, tightened))).toEqual(['modify', 'block']);
  });

  it('shows in every trace it touches', () => {
    const rules = compileRules([pack], { overrides: [override('high/restingSystolicMmHg.atLeast', 170)] });
    const { trace } = screen({
      facts: { screeningAnswered: true, restingSystolicMmHg: 175 },
      rules,
      on,
    });
    expect(trace.find(({ ruleId }) => ruleId === 'high')?.overrides).toEqual([
      expect.objectContaining({ from: 180, value: 170, change: 'tightened', signedBy: 'Dr Chen' }),
    ]);
  });

  it('never loosens an absolute limit, but may tighten it', () => {
    const [loosened, tightened] = [15, 5].map((value) => override('dissection/cap.minutesPerSession', value));
    const rules = compileRules([pack], { overrides: [loosened!] });
    expect(rules.refusedOverrides).toEqual([{ override: loosened, why: 'absolute-limit' }]);
    expect(rules.rules.map(({ rule }) => rule)).toEqual(compileRules([pack]).rules.map(({ rule }) => rule));
    expect(compileRules([pack], { overrides: [tightened!] }).refusedOverrides).toEqual([]);
  });

  it('leaves the stricter of two for one limit, whatever their order', () => {
    const two = [185, 190].map((value) => override('high/restingSystolicMmHg.atLeast', value));
    expect(clearanceAt(187, ...two)).toBe('block');
    expect(clearanceAt(187, ...[...two].reverse())).toBe('block');
  });

  it.each([
    ['unknown-limit', override('high/painNow.above', 3)],
    ['not-a-number', override('high/restingSystolicMmHg.atLeast', NaN)],
    ['no-change', override('high/restingSystolicMmHg.atLeast', 180)],
    ['absolute-limit', override('dissection/restingSystolicMmHg.below', 210)],
    ['no-reason', override('high/restingSystolicMmHg.atLeast', 170, { reason: ' ' })],
    ['no-signature', override('high/restingSystolicMmHg.atLeast', 170, { signedBy: '' })],
    ['already-ended', override('high/restingSystolicMmHg.atLeast', 170, { until: '2026-11-26' })],
    ['too-long', override('high/restingSystolicMmHg.atLeast', 170, { until: '2027-11-28' })],
    [null, override('high/restingSystolicMmHg.atLeast', 170, { until: '2027-11-27' })],
  ])('is judged %p', (why, given) => {
    expect(checkOverride([pack], given, on)).toBe(why);
  });

  it('ends after its last day', () => {
    const given = [override('high/restingSystolicMmHg.atLeast', 170, { until: on })];
    expect(overridesOn(given, on)).toEqual(given);
    expect(overridesOn(given, '2026-11-28')).toEqual([]);
  });
});
