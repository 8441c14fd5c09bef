import { conditionCodes } from '../profile/vocabulary/index.js';
import { foreignNumbers } from './testing/foreign-numbers.js';
import { explain } from './explain.js';
import type { Reason } from './explanation.js';
import { spokenNumber } from './spoken-number.js';
import { swimPlan } from './testing/swim-plan.js';

const explanation = explain(swimPlan);

function reasons(session: number, kind: Reason['kind']): readonly Reason[] {
  return (explanation.sessions[session]?.reasons ?? []).filter((reason) => reason.kind === kind);
}

describe('explain', () => {
  it('gives every session its reasons', () => {
    expect(explanation.sessions.map(({ sessionId }) => sessionId)).toEqual([
      'w1-2026-11-30-swim-easy',
      'w2-2026-12-07-swim-easy',
    ]);
    const kinds = explanation.sessions.map(({ reasons: all }) => all.map(({ kind }) => kind));
    expect(kinds[0]).toEqual([
      'rule',
      'binding-limit',
      'target',
      'preference',
      'availability',
      'progression',
    ]);
    expect(kinds[1]).toEqual(kinds[0]);
  });

  it('traces a limit to its rule and citation', () => {
    expect(reasons(0, 'rule')).toEqual([
      {
        kind: 'rule',
        text: { en: 'Keep the effort moderate.', zh: '保持中等强度。' },
        ref: 'hypertension-moderate#1',
        citations: [{ source: 'Pescatello 2004, Med Sci Sports Exerc 36:533', year: 2004 }],
      },
    ]);
  });

  it('names the strongest feature where nobody asked for the activity', () => {
    const request = { ...swimPlan.problem.request, likedActivities: [] };
    const unasked = explain({ ...swimPlan, problem: { ...swimPlan.problem, request } });
    expect(unasked.sessions[0]?.reasons.find(({ kind }) => kind === 'preference')?.ref).toBe('gentle');
  });

  it('tells the clinician why no heart rate steers on a beta-blocker', () => {
    const plan = { ...swimPlan.plan, heartRateBasis: null };
    const profile = { ...swimPlan.problem.profile, medications: ['beta-blocker' as const] };
    const slowed = explain({ ...swimPlan, plan, problem: { ...swimPlan.problem, profile } });
    expect(slowed.summary.clinician.en).toContain('on a beta-blocker no maximum follows from age');
    expect(slowed.summary.clinician.zh).toContain('β受体阻滞剂');
    const usual = explain({ ...swimPlan, plan }).summary.clinician.en;
    expect(usual).toContain('Effort is steered by perceived exertion, not by heart rate.');
  });

  it('says no weekday that the person did not offer', () => {
    const profile = { ...swimPlan.problem.profile, availableDays: [{ weekday: 2 as const, minutes: 30 }] };
    const elsewhere = explain({ ...swimPlan, problem: { ...swimPlan.problem, profile } });
    expect(elsewhere.sessions[0]?.reasons.some(({ kind }) => kind === 'availability')).toBe(false);
  });

  it('states wanted, predicted, range and what can be reached', () => {
    expect(explanation.effects[0]?.text.en).toBe(
      'Body weight: wanted −5 kg, expected −3.1 kg (likely between −4.6 and −1.8). Within your limits, −3.2 kg is the most this plan can reach.',
    );
  });

  it('writes units as people do', () => {
    const effects = swimPlan.plan.effects.map((effect) => ({ ...effect, unit: 'mm[Hg]' }));
    const plan = { ...swimPlan.plan, effects };
    expect(explain({ ...swimPlan, plan }).effects[0]?.text.en).toContain(
      'wanted −5 mmHg, expected −3.1 mmHg',
    );
  });

  it('warns instead of praising a plan that failed its check', () => {
    const violation = {
      rule: 'no-overlap',
      where: 'week 1',
      message: 'two at once',
      limit: null,
      found: null,
      lastDay: null,
    };
    const failed = explain({ ...swimPlan, violations: [violation] });
    expect(failed.summary.participant.en).toBe('This plan did not pass its safety check. Do not use it.');
    expect(failed.summary.clinician.en).toContain('no-overlap (week 1)');
  });
});

describe('what the participant reads', () => {
  const texts = [
    explanation.summary.participant.en,
    ...explanation.screening.map(({ text }) => text.en),
    ...explanation.sessions.flatMap(({ reasons: all }) => all.map(({ text }) => text.en)),
  ];

  it('names no disease and no clinical threshold', () => {
    const words = conditionCodes.map((code) => code.replaceAll('-', ' '));
    for (const text of texts) {
      expect(words.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
      expect(text).not.toMatch(/mmHg|150/u);
    }
  });

  it('is written for grade 8 or below', () => {
    expect(gradeLevel(explanation.summary.participant.en)).toBeLessThanOrEqual(8);
    expect(gradeLevel(explanation.disclaimer.en)).toBeLessThanOrEqual(12);
  });

  it('says only numbers of the plan', () => {
    for (const language of ['en', 'zh'] as const) {
      const phrased = [explanation.summary.participant, ...explanation.effects.map(({ text }) => text)];
      expect(phrased.flatMap((text) => foreignNumbers(text[language], swimPlan.plan))).toEqual([]);
    }
  });
});

describe('foreignNumbers', () => {
  it.each([
    ['Swim 30 minutes on 2026-11-30, then 35.', []],
    ['Swim thirty minutes.', []],
    ['每次三十分钟，共两周', []],
    ['You lose 3.1 kg, or about 3 kg.', []],
    ['Swim 45 minutes.', ['45']],
    ['Swim forty minutes.', ['forty']],
    ['每次四十分钟', ['四十']],
    ['You lose 3.2 or 3.3 kg.', ['3.3']],
    ['Swim ４５ minutes.', ['45']],
    ['Your gap is 0.83 %.', []],
  ])('%s', (text, foreign) => {
    expect(foreignNumbers(text, swimPlan.plan)).toEqual(foreign);
  });
});

describe('spokenNumber', () => {
  it.each([
    [142.6, '143'],
    [29.96, '30'],
    [-3.14, '−3.1'],
    [0.0083, '0.01'],
    [-0.001, '0'],
  ])('%d', (value, spoken) => expect(spokenNumber(value)).toBe(spoken));
});

/** Flesch–Kincaid grade (Kincaid 1975), with vowel groups for syllables. */
function gradeLevel(text: string): number {
  const sentences = text.split(/[.!?]/u).filter((part) => /[a-z]/iu.test(part)).length;
  const words = text.match(/[a-z]+/giu) ?? [];
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      (word
        .toLowerCase()
        .replace(/e$/u, '')
        .match(/[aeiouy]+/gu)?.length ?? 1),
    0,
  );
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
