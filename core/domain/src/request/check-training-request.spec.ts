import { checkTrainingRequest } from './check-training-request.js';
import { emptyRequest } from './empty-request.js';
import { extremeLossKgPerWeek, wantedLossKgPerWeek } from './harm-limits.js';
import type { Goal, TrainingRequest } from './training-request.js';

const goal: Goal = {
  kind: { value: 'lose-weight', span: [0, 6], confidence: 0.95, origin: 'text' },
  target: {
    value: { quantity: 'body-mass', mode: 'change', value: -5, unit: 'kg' },
    span: [0, 9],
    confidence: 0.95,
    origin: 'text',
  },
  deadline: { value: { weeks: 8 }, span: null, confidence: 1, origin: 'answer' },
};

const request: TrainingRequest = {
  ...emptyRequest({
    text: 'lose 5 kg by swimming',
    language: 'en',
    understoodBy: { model: 'test', version: '1' },
  }),
  goals: [goal],
  likedActivities: [{ value: 'swimming', span: [13, 21], confidence: 0.75, origin: 'text' }],
  sessionsPerWeek: { value: 3, span: null, confidence: 1, origin: 'default' },
  questions: [{ id: 'age', slot: 'ageYears', options: [], text: { en: 'How old are you?', zh: '您多大？' } }],
};

function paths(value: unknown): string[] {
  const result = checkTrainingRequest(value);
  return result.ok ? [] : result.problem.issues.map(({ path }) => path);
}

const slot = (value: unknown, changes: object = {}) => ({
  value,
  span: null,
  confidence: 1,
  origin: 'default',
  ...changes,
});

describe('checkTrainingRequest', () => {
  it('returns a sound request as it is', () => {
    expect(checkTrainingRequest(request)).toEqual({ ok: true, value: request });
  });

  it.each([
    ['no object', null, ''],
    ['a text', 'sets: 5', ''],
    ['no text', { ...request, text: 7 }, 'text'],
    ['an endless text', { ...request, text: 'a'.repeat(100_001) }, 'text'],
    ['a foreign language', { ...request, language: 'fr' }, 'language'],
    ['minus five sessions', { ...request, sessionsPerWeek: slot(-5) }, 'sessionsPerWeek.value'],
    ['a billion minutes', { ...request, minutesPerSession: slot(1e9) }, 'minutesPerSession.value'],
    ['NaN as text', { ...request, bodyMassKg: slot('NaN') }, 'bodyMassKg.value'],
    ['NaN', { ...request, bodyMassKg: slot(Number.NaN) }, 'bodyMassKg.value'],
    ['a missing slot', { ...request, ageYears: undefined }, 'ageYears'],
    [
      'an invented exercise',
      { ...request, likedActivities: [slot('unknown-999')] },
      'likedActivities[0].value',
    ],
    [
      'a link as an activity',
      { ...request, likedActivities: [slot('javascript:alert(1)')] },
      'likedActivities[0].value',
    ],
    ['an inherited name', { ...request, harms: [slot('constructor')] }, 'harms[0].value'],
    ['an eighth weekday', { ...request, weekdays: [slot(8)] }, 'weekdays[0].value'],
    ['a list that is none', { ...request, symptoms: {} }, 'symptoms'],
    ['a flood', { ...request, equipment: Array.from({ length: 51 }, () => slot('mat')) }, 'equipment'],
    ['too sure', { ...request, place: slot('home', { confidence: 1.2 }) }, 'place.confidence'],
    ['an unknown origin', { ...request, place: slot('home', { origin: 'doctor' }) }, 'place.origin'],
    [
      'a span past the end',
      { ...request, place: slot('home', { origin: 'text', span: [0, 22] }) },
      'place.span',
    ],
    [
      'a span of nothing',
      { ...request, place: slot('home', { origin: 'text', span: [3, 3] }) },
      'place.span',
    ],
    [
      'half a character',
      { ...request, place: slot('home', { origin: 'text', span: [0.5, 3] }) },
      'place.span',
    ],
    ['evidence without a text', { ...request, place: slot('home', { span: [0, 3] }) }, 'place.span'],
    [
      'a goal kind of its own',
      { ...request, goals: [{ ...goal, kind: slot('get-rich') }] },
      'goals[0].kind.value',
    ],
    [
      'pounds',
      { ...request, goals: [{ ...goal, target: slot({ ...goal.target?.value, unit: 'lb' }) }] },
      'goals[0].target.value',
    ],
    [
      'an impossible loss',
      { ...request, goals: [{ ...goal, target: slot({ ...goal.target?.value, value: -400 }) }] },
      'goals[0].target.value',
    ],
    [
      'an inherited quantity',
      { ...request, goals: [{ ...goal, target: slot({ quantity: 'toString' }) }] },
      'goals[0].target.value',
    ],
    [
      '30 February',
      { ...request, goals: [{ ...goal, deadline: slot({ date: '2027-02-30' }) }] },
      'goals[0].deadline.value',
    ],
    [
      'zero weeks',
      { ...request, goals: [{ ...goal, deadline: slot({ weeks: 0 }) }] },
      'goals[0].deadline.value',
    ],
    [
      'a question in one language',
      { ...request, questions: [{ ...request.questions[0], text: { en: 'Age?' } }] },
      'questions[0].text',
    ],
    ['an unnamed model', { ...request, understoodBy: { model: '' } }, 'understoodBy'],
  ])('refuses %s', (_, value, path) => {
    expect(paths(value)).toEqual([path]);
  });

  it('names every fault at once', () => {
    expect(paths({ ...request, language: 'fr', harms: null, sessionsPerWeek: slot(0) })).toEqual([
      'language',
      'sessionsPerWeek.value',
      'harms',
    ]);
  });
});

describe('wantedLossKgPerWeek', () => {
  const by = (deadline: Goal['deadline'], target = goal.target): Goal => ({ ...goal, target, deadline });

  it('divides the wanted loss by the weeks', () => {
    expect(wantedLossKgPerWeek(goal, '2026-11-25', null)).toBe(5 / 8);
    expect(wantedLossKgPerWeek(by(slotted({ date: '2026-12-09' })), '2026-11-25', null)).toBe(2.5);
  });

  it('counts a deadline in the past as one week', () => {
    expect(wantedLossKgPerWeek(by(slotted({ date: '2026-01-01' })), '2026-11-25', null)).toBe(5);
  });

  it('needs the body mass for a wanted level', () => {
    const level = slotted({ quantity: 'body-mass' as const, mode: 'level' as const, value: 70, unit: 'kg' });
    expect(wantedLossKgPerWeek(by(goal.deadline, level), '2026-11-25', 78)).toBe(1);
    expect(wantedLossKgPerWeek(by(goal.deadline, level), '2026-11-25', null)).toBeNull();
  });

  it('is unknown without amount or deadline', () => {
    expect(wantedLossKgPerWeek(by(null), '2026-11-25', 78)).toBeNull();
    expect(wantedLossKgPerWeek(by(goal.deadline, null), '2026-11-25', 78)).toBeNull();
    expect(extremeLossKgPerWeek).toBe(2);
  });
});

function slotted<T>(value: T) {
  return { value, span: null, confidence: 1, origin: 'answer' as const };
}
