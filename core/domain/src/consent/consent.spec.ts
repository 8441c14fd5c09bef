import { emptyProfile } from '../profile/empty-profile.js';
import { notToBeTaken } from './may-not-ask.js';
import { consentRule } from './preset-rules.js';
import { consentPurposes, consentStands, mustAsk, privacyPresets } from './purposes.js';
import type { ConsentRule, LastDecision } from './purposes.js';

const today = '2026-11-28';
const yes = (textVersion: string): LastDecision => ({ decision: 'given', textVersion });
const no: LastDecision = { decision: 'withdrawn', textVersion: '1' };

describe('a purpose', () => {
  it.each<[ConsentRule, LastDecision | null, boolean, boolean]>([
    ['consent', null, false, true],
    ['consent', yes('2'), true, false],
    ['consent', yes('1'), false, true],
    ['consent', no, false, false],
    ['objection', null, true, false],
    ['objection', yes('1'), true, false],
    ['objection', no, false, false],
    ['off', yes('2'), false, false],
  ])('that rests on %s after %j is open: %s, and asked: %s', (rule, last, isOpen, isAsked) => {
    expect(consentStands(rule, last, '2')).toBe(isOpen);
    expect(mustAsk(rule, last, '2')).toBe(isAsked);
  });

  it('beyond care is the person’s choice under every law', () => {
    for (const preset of privacyPresets)
      for (const kind of ['hospital', 'practice'] as const)
        for (const purpose of ['research', 'model-training', 'people-like-you', 'label-requests'] as const)
          expect(consentRule(preset, kind, purpose)).toBe('consent');
  });

  it('that hands rows of people to an employer is closed under every law', () => {
    for (const preset of privacyPresets)
      for (const purpose of ['research', 'model-training', 'cross-border'] as const)
        expect(consentRule(preset, 'employer', purpose)).toBe('off');
  });

  it('needs a separate yes in China, each', () => {
    const asked = consentPurposes.filter(
      (purpose) => consentRule('china', 'hospital', purpose) === 'consent',
    );
    expect(asked).toEqual(consentPurposes.filter((purpose) => purpose !== 'aggregates'));
  });

  it('that counts people for an organisation is asked by employers, never in the EU nor before a law was chosen', () => {
    for (const preset of privacyPresets) {
      expect(consentRule(preset, 'hospital', 'aggregates')).toBe('off');
      const isOpen = preset === 'us' || preset === 'china';
      expect(consentRule(preset, 'employer', 'aggregates')).toBe(isOpen ? 'consent' : 'off');
    }
  });

  it('of planning may rest on treatment with a care provider, and never with an employer', () => {
    expect(consentRule('eu', 'hospital', 'planning')).toBe('objection');
    for (const preset of ['eu', 'us', 'china'] as const)
      expect(consentRule(preset, 'employer', 'planning')).toBe('consent');
  });
});

describe('a profile', () => {
  const profile = emptyProfile('UTC');
  const ill = { ...profile, conditions: [{ code: 'asthma' as const, confirmed: false }] };
  const codes = (...asked: Parameters<typeof notToBeTaken>) =>
    notToBeTaken(...asked).map(({ code, path }) => `${path}: ${code}`);

  it('of somebody who is 18 tomorrow is not taken, today it is', () => {
    const born = (birthDate: string) => codes({ ...profile, birthDate }, null, { kind: 'hospital', today });
    expect(born('2008-11-29')).toEqual(['birthDate: too-young']);
    expect(born('2008-11-28')).toEqual([]);
  });

  it('tells an employer no condition and no medication, but keeps what it held', () => {
    const employer = { kind: 'employer', today } as const;
    expect(codes(ill, null, employer)).toEqual(['conditions: employer-may-not-ask']);
    expect(codes({ ...profile, medications: ['beta-blocker'] }, null, employer)).toEqual([
      'medications: employer-may-not-ask',
    ]);
    expect(codes(ill, ill, employer)).toEqual([]);
    expect(codes(profile, ill, employer)).toEqual([]);
    expect(codes(ill, null, { kind: 'practice', today })).toEqual([]);
  });
});
