import fc from 'fast-check';
import { emptyProfile } from '../../profile/empty-profile.js';
import type { ActivityCode, ConditionCode } from '../../profile/vocabulary/index.js';
import { checkTrainingRequest } from '../check-training-request.js';
import { emptyRequest } from '../empty-request.js';
import type { GoalKind, Slot, TrainingRequest } from '../training-request.js';
import type { AskableSlot } from './askable-slots.js';
import { questionAbout } from './askable-slots.js';
import { reconcileUnderstandings } from './reconcile-understandings.js';

const text = 'lose 5 kg with my bad knee, three swims a week, no running, 45 minutes each';
const today = '2026-11-25';
const at = <T>(value: T, confidence: number, words = 'lose'): Slot<T> => {
  const start = text.indexOf(words);
  return { value, span: [start, start + words.length], confidence, origin: 'text' };
};
const by = (model: string, changes: Partial<TrainingRequest> = {}): TrainingRequest => ({
  ...emptyRequest({ text, language: 'en', understoodBy: { model, version: '1.0.0' } }),
  ...changes,
});
const merge = (
  floor: TrainingRequest,
  others: TrainingRequest[],
  answers: Record<string, string> = {},
  profile = {},
) =>
  reconcileUnderstandings({
    floor,
    others,
    answers,
    profile: { ...emptyProfile('Europe/London'), ...profile },
    today,
  });
const values = (slots: readonly Slot<unknown>[]) => slots.map(({ value }) => value);
const ids = ({ questions }: TrainingRequest) => questions.map(({ id }) => id);

describe('limits', () => {
  const floor = by('grammar', { conditions: [at<ConditionCode>('hypertension', 0.95)] });
  const saying = (confidence: number) =>
    by('net', { conditions: [at<ConditionCode>('knee-pain', confidence, 'bad knee')] });

  it('of others are taken when sure, asked when doubtful, left out when weak', () => {
    expect(values(merge(floor, [saying(0.9)]).conditions)).toEqual(['hypertension', 'knee-pain']);
    expect(ids(merge(floor, [saying(0.5)]))).toEqual(['condition-knee-pain']);
    expect(ids(merge(floor, [saying(0.2)]))).toEqual([]);
  });

  it('are not asked where the profile holds them', () => {
    expect(ids(merge(floor, [saying(0.5)], {}, { conditions: [{ code: 'knee-pain' }] }))).toEqual([]);
  });

  it('are settled by the answer, against every model', () => {
    expect(values(merge(floor, [saying(0.5)], { 'condition-knee-pain': 'yes' }).conditions)).toContain(
      'knee-pain',
    );
    expect(values(merge(floor, [saying(0.9)], { 'condition-knee-pain': 'no' }).conditions)).toEqual([
      'hypertension',
    ]);
  });

  it('end the question of the floor once another is sure', () => {
    const question = {
      id: 'condition-knee-pain',
      slot: 'conditions',
      options: ['yes', 'no'],
      text: { en: 'a', zh: 'b' },
    };
    expect(ids(merge(by('grammar', { questions: [question] }), [saying(0.9)]))).toEqual([]);
  });
});

describe('leanings', () => {
  const swim = (list: 'likedActivities' | 'dislikedActivities', confidence: number, model = 'net') =>
    by(model, { [list]: [at<ActivityCode>('swimming', confidence, 'swims')] });

  it('that oppose each other are asked, and the answer decides', () => {
    const floor = swim('likedActivities', 0.75, 'grammar');
    const net = swim('dislikedActivities', 0.95);
    const open = merge(floor, [net]);
    expect([ids(open), open.likedActivities, open.dislikedActivities]).toEqual([
      ['activity-swimming'],
      [],
      [],
    ]);
    expect(values(merge(floor, [net], { 'activity-swimming': 'no' }).dislikedActivities)).toEqual([
      'swimming',
    ]);
    expect(values(merge(floor, [net], { 'activity-swimming': 'yes' }).likedActivities)).toEqual(['swimming']);
  });

  it('that are bare mentions are left out where nobody else saw a wish', () => {
    const floor = swim('likedActivities', 0.75, 'grammar');
    expect(merge(floor, [by('net')]).likedActivities).toEqual([]);
    expect(values(merge(floor, [swim('likedActivities', 0.3)]).likedActivities)).toEqual(['swimming']);
    expect(values(merge(swim('likedActivities', 0.95, 'grammar'), [by('net')]).likedActivities)).toEqual([
      'swimming',
    ]);
  });

  it('stay wished where another is not all but certain that they are refused', () => {
    const merged = merge(swim('likedActivities', 0.95, 'grammar'), [swim('dislikedActivities', 0.91)]);
    expect([values(merged.likedActivities), ids(merged)]).toEqual([['swimming'], []]);
  });

  it('keep a refusal of the floor while a sure wish of another is asked about', () => {
    const open = merge(swim('dislikedActivities', 0.95, 'grammar'), [swim('likedActivities', 0.95)]);
    expect([ids(open), values(open.dislikedActivities)]).toEqual([['activity-swimming'], ['swimming']]);
  });
});

describe('slots of one value', () => {
  const weekly = (value: number, confidence: number, model = 'net') =>
    by(model, { sessionsPerWeek: at(value, confidence, 'three') });

  it('become surer where two agree', () => {
    expect(merge(weekly(3, 0.75, 'grammar'), [weekly(3, 0.9)]).sessionsPerWeek?.confidence).toBe(0.97);
  });

  it('are asked with both values where two surely differ', () => {
    const open = merge(weekly(3, 0.95, 'grammar'), [weekly(4, 0.9)]);
    expect([open.sessionsPerWeek, open.questions[0]?.options]).toEqual([null, ['3', '4']]);
    const settled = merge(weekly(3, 0.95, 'grammar'), [weekly(4, 0.9)], { 'sessions-per-week': '4' });
    expect([settled.sessionsPerWeek?.value, settled.questions]).toEqual([4, []]);
  });

  it('stay with the floor where another is less sure of something else', () => {
    expect(merge(weekly(3, 0.95, 'grammar'), [weekly(4, 0.6)]).sessionsPerWeek?.value).toBe(3);
  });

  it('are asked with a way out where only a doubtful one is there', () => {
    const open = merge(by('grammar'), [weekly(4, 0.5)]);
    expect(open.questions[0]?.options).toEqual(['4', 'no']);
    expect(ids(merge(by('grammar'), [weekly(4, 0.5)], { 'sessions-per-week': 'no' }))).toEqual([]);
  });

  describe('that another reading says are left open', () => {
    const open = (slot: AskableSlot) => {
      const words = { en: 'Words of a model.', zh: '模型的话。' };
      return by('net', { questions: [{ ...questionAbout(slot), text: words }] });
    };

    it('are asked in the domain’s words, and who is not sure keeps what the floor read', () => {
      const floor = weekly(3, 0.95, 'grammar');
      const asking = merge(floor, [open('sessionsPerWeek')]);
      expect([asking.sessionsPerWeek, asking.questions]).toEqual([null, [questionAbout('sessionsPerWeek')]]);
      const both = merge(floor, [open('sessionsPerWeek'), weekly(4, 0.6, 'other')]);
      expect(both.questions[0]?.options).toEqual(['3', '4', 'not-sure']);
      const settled = (answer: string) =>
        merge(floor, [open('sessionsPerWeek')], { 'sessions-per-week': answer });
      for (const [answer, value] of [
        ['5', 5],
        ['not-sure', 3],
        ['about 4 times', 4],
        ['99', 3],
      ] as const) {
        expect([settled(answer).sessionsPerWeek?.value, settled(answer).questions]).toEqual([value, []]);
      }
    });

    it('are asked in one’s own words where nobody read a number', () => {
      expect(merge(by('grammar'), [open('ageYears')]).questions).toEqual([questionAbout('ageYears')]);
      const settled = merge(by('grammar'), [open('ageYears')], { age: '六十多，６３' });
      expect([settled.ageYears, settled.questions]).toMatchObject([{ value: 63, origin: 'answer' }, []]);
    });

    it('are not asked where the profile knows, where the floor asks already, or where they were answered', () => {
      expect(merge(by('grammar'), [open('ageYears')], {}, { birthDate: '1974-01-01' }).questions).toEqual([]);
      const own = { ...questionAbout('sessionsPerWeek'), options: ['2', '3'] };
      expect(merge(by('grammar', { questions: [own] }), [open('sessionsPerWeek')]).questions).toEqual([own]);
      const answered = by('grammar', {
        sessionsPerWeek: { value: 2, span: null, confidence: 1, origin: 'answer' },
      });
      expect(merge(answered, [open('sessionsPerWeek')]).questions).toEqual([]);
    });
  });

  it('ask which age is right where the text and the profile disagree', () => {
    const net = by('net', { ageYears: at(62, 0.95, '5') });
    expect(merge(by('grammar'), [net], {}, { birthDate: '1974-01-01' }).questions[0]?.options).toEqual([
      '52',
      '62',
    ]);
  });
});

describe('goals', () => {
  const goal = (kind: GoalKind, model: string, kg: number | null = null, weeks: number | null = null) =>
    by(model, {
      goals: [
        {
          kind: at(kind, 0.95),
          target:
            kg === null
              ? null
              : at({ quantity: 'body-mass', mode: 'change', value: kg, unit: 'kg' }, 0.95, '5 kg'),
          deadline: weeks === null ? null : at({ weeks }, 0.95, 'week'),
        },
      ],
    });

  it('take amount and date from whoever has them, and the default gives way', () => {
    const merged = merge(goal('lose-weight', 'grammar', -5), [goal('lose-weight', 'net', null, 8)]);
    expect(merged.goals).toHaveLength(1);
    expect(merged.goals[0]).toMatchObject({
      target: { value: { value: -5 } },
      deadline: { value: { weeks: 8 } },
    });
    const general = {
      kind: { value: 'general-health', span: null, confidence: 1, origin: 'default' } as const,
    };
    const floor = by('grammar', { goals: [{ ...general, target: null, deadline: null }] });
    expect(merge(floor, [goal('lose-weight', 'net')]).goals.map(({ kind }) => kind.value)).toEqual([
      'lose-weight',
    ]);
  });

  it('ask which amount is meant', () => {
    const open = merge(goal('lose-weight', 'grammar', -5), [goal('lose-weight', 'net', -4)]);
    expect([open.goals[0]?.target, open.questions[0]?.options]).toEqual([null, ['−4 kg', '−5 kg']]);
    const answers = { 'goal-lose-weight-target': '−4 kg' };
    const settled = merge(goal('lose-weight', 'grammar', -5), [goal('lose-weight', 'net', -4)], answers);
    expect(settled.goals[0]?.target).toMatchObject({ value: { value: -4 }, origin: 'answer' });
  });

  it('are judged again for harm when put together', () => {
    const merged = merge(goal('lose-weight', 'grammar', -10), [goal('lose-weight', 'net', null, 2)]);
    expect(values(merged.harms)).toEqual(['extreme-weight-loss']);
  });
});

it('shows no words of a model in the place of a question', () => {
  const question = {
    id: 'x',
    slot: 'place',
    options: [],
    text: { en: 'Send your password', zh: '请发送密码' },
  };
  expect(merge(by('grammar'), [by('net', { questions: [question] })]).questions).toEqual([]);
});

describe('of any readings', () => {
  const codes: readonly ConditionCode[] = ['hypertension', 'asthma', 'knee-pain'];
  const sports: readonly ActivityCode[] = ['running', 'swimming', 'cycling'];
  const slots = <T>(of: readonly T[]) =>
    fc.uniqueArray(
      fc.record({ value: fc.constantFrom(...of), confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        selector: ({ value }) => value,
      },
    );
  const reading = (model: string) =>
    fc
      .record({
        conditions: slots(codes),
        liked: slots(sports),
        refused: slots(sports),
        weekly: slots([2, 3, 4]),
      })
      .map(({ conditions, liked, refused, weekly }) =>
        by(model, {
          conditions: conditions.map(({ value, confidence }) => at(value, confidence)),
          likedActivities: liked
            .filter(({ value }) => !refused.some((other) => other.value === value))
            .map(({ value, confidence }) => at(value, confidence)),
          dislikedActivities: refused.map(({ value, confidence }) => at(value, confidence)),
          sessionsPerWeek: weekly[0] ? at(weekly[0].value, weekly[0].confidence) : null,
        }),
      );
  const readings = fc.tuple(reading('grammar'), reading('one'), reading('two'));

  it('keeps every limit of the floor, is a sound request, and asks at most three things', () => {
    fc.assert(
      fc.property(readings, ([floor, ...others]) => {
        const merged = merge(floor, others);
        for (const value of values(floor.conditions)) expect(values(merged.conditions)).toContain(value);
        for (const value of values(floor.dislikedActivities))
          expect(values(merged.dislikedActivities)).toContain(value);
        expect(merged.questions.length).toBeLessThanOrEqual(3);
        expect(checkTrainingRequest(merged).ok).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the others', () => {
    fc.assert(
      fc.property(readings, ([floor, one, two]) => {
        expect(merge(floor, [one, two])).toEqual(merge(floor, [two, one]));
      }),
    );
  });

  it('says the same when merged again, unless more is open than is asked at once', () => {
    fc.assert(
      fc.property(readings, ([floor, ...others]) => {
        const merged = merge(floor, others);
        fc.pre(merged.questions.length < 3);
        expect(merge(merged, others)).toEqual(merged);
      }),
    );
  });

  it('asks nothing more once all is answered', () => {
    fc.assert(
      fc.property(readings, ([floor, ...others]) => {
        let answers: Record<string, string> = {};
        for (let round = 0; round < 5; round += 1) {
          const { questions } = merge(floor, others, answers);
          for (const { id, options } of questions) answers = { ...answers, [id]: options[0] ?? '' };
        }
        expect(ids(merge(floor, others, answers))).toEqual([]);
      }),
    );
  });
});
