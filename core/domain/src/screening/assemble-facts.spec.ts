import { emptyProfile } from '../profile/empty-profile.js';
import type { Profile } from '../profile/profile.js';
import { assembleFacts } from './assemble-facts.js';
import type { Vitals } from './assemble-facts.js';

const on = '2026-11-27';
const factsOf = (profile: Partial<Profile>, vitals: Vitals = {}) =>
  assembleFacts({ profile: { ...emptyProfile('UTC'), ...profile }, request: null, vitals, on });

describe('findings among the facts', () => {
  const pain = (value: number | boolean, day: string, by: 'person' | 'clinician' = 'person') =>
    ({ name: 'painNow', value, on: day, by }) as const;

  it.each([
    ['told today', [pain(4, on)], 4],
    ['told too long ago', [pain(4, '2026-11-25')], null],
    ['of tomorrow', [pain(4, '2026-11-28')], null],
    ['the newest of two', [pain(7, '2026-11-26'), pain(2, on)], 2],
    ['of one day the clinician’s', [pain(2, on, 'clinician'), pain(7, on)], 2],
    ['outside what can be', [pain(11, on)], null],
    ['of another kind', [pain(true, on)], null],
  ])('%s', (_, findings, value) => {
    expect(factsOf({ findings }).painNow).toBe(value);
  });

  it('takes from a person nothing that only a clinician can tell', () => {
    const told = (by: 'person' | 'clinician') =>
      factsOf({ findings: [{ name: 'clearedForVigorous', value: true, on, by }] }).clearedForVigorous;
    expect(told('person')).toBeNull();
    expect(told('clinician')).toBe(true);
  });
});

describe('days since events', () => {
  it('counts from the latest onset of each kind of event', () => {
    const facts = factsOf({
      conditions: [
        { code: 'stroke', since: '2026-01-01' },
        { code: 'transient-ischaemic-attack', since: '2026-11-20' },
        { code: 'knee-replacement', since: '2026-10-27' },
        { code: 'recent-fracture' },
      ],
    });
    expect(facts).toMatchObject({
      daysSinceStroke: 7,
      daysSinceJointReplacement: 31,
      daysSinceFracture: null,
      daysSinceBirth: null,
    });
  });
});

describe('gain of body mass', () => {
  const gain = (...days: [string, number][]) =>
    factsOf({}, { bodyMassByDay: days.map(([day, value]) => ({ on: day, value })) }).weightGainKgIn3Days;

  it('is the newest day over the lowest of those before it', () => {
    expect(gain(['2026-11-24', 80], ['2026-11-25', 79.5], ['2026-11-27', 81.5])).toBeCloseTo(2);
  });

  it('is exact at the bounds rules have, whatever the floating point', () => {
    expect(gain(['2026-11-26', 68.3], ['2026-11-27', 70.1])).toBe(1.8);
  });

  it.each([
    ['one day alone', [['2026-11-27', 81] as [string, number]]],
    ['days long gone', [['2026-11-20', 80] as [string, number], ['2026-11-27', 83] as [string, number]]],
  ])('is unknown by %s', (_, days) => {
    expect(gain(...days)).toBeNull();
  });
});
