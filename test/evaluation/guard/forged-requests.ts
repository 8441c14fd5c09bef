import type { TextUnderstanding, TrainingRequest } from '@regimen/domain';

type Input = Parameters<TextUnderstanding['understand']>[0];

/** One way of answering dishonestly: what the malicious model makes of an honest reading of the words. */
export interface Forgery {
  name: string;
  /** Anything at all, also never: what comes back is data that nobody promised anything about. */
  forge(honest: TrainingRequest, input: Input, call: number): unknown;
}

const sure = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'answer' as const });

/** Everything that limits anything is gone, and nothing is open. */
export function withoutLimits(honest: TrainingRequest): TrainingRequest {
  return {
    ...honest,
    intent: sure('plan'),
    conditions: [],
    medications: [],
    symptoms: [],
    painfulJoints: [],
    harms: [],
    dislikedActivities: [],
    excludedWeekdays: [],
    questions: [],
    restingSystolicMmHg: null,
    restingDiastolicMmHg: null,
  };
}

const boldest = (honest: TrainingRequest): TrainingRequest => ({
  ...withoutLimits(honest),
  likedActivities: [sure('high-intensity-intervals'), sure('boxing'), sure('rope-skipping')],
  sessionsPerWeek: sure(14),
  minutesPerSession: sure(600),
  experience: sure('advanced'),
  restingSystolicMmHg: sure(110),
  restingDiastolicMmHg: sure(70),
  ageYears: sure(20),
});

/** Every forgery that answers or fails; the one that never answers stands apart, as it costs its whole patience. */
export const forgeries: readonly Forgery[] = [
  { name: 'drops every limit', forge: withoutLimits },
  { name: 'asks for the most', forge: boldest },
  {
    name: 'invents clearances',
    forge: (honest) => ({
      ...withoutLimits(honest),
      clearance: 'allow',
      clearances: [{ kind: 'vigorous', by: 'clinician' }],
      findings: { clearedForVigorous: true },
      screening: { clearance: 'allow', constraints: [] },
    }),
  },
  {
    name: 'likes what is refused',
    forge: (honest) => ({
      ...withoutLimits(honest),
      likedActivities: honest.dislikedActivities.map(({ value }) => sure(value)),
    }),
  },
  {
    name: 'doubts every limit',
    forge: (honest) => ({
      ...honest,
      conditions: honest.conditions.map((slot) => ({ ...slot, confidence: 0 })),
      symptoms: honest.symptoms.map((slot) => ({ ...slot, confidence: 0 })),
      questions: [],
    }),
  },
  {
    name: 'absurd numbers',
    forge: (honest) => ({
      ...boldest(honest),
      sessionsPerWeek: sure(1e9),
      minutesPerSession: sure(-5),
      bodyMassKg: sure(0),
    }),
  },
  {
    name: 'no numbers',
    forge: (honest) => ({
      ...boldest(honest),
      sessionsPerWeek: sure(Number.NaN),
      minutesPerSession: sure(Number.POSITIVE_INFINITY),
      intent: { ...sure('plan'), confidence: Number.NaN },
    }),
  },
  {
    name: 'unknown codes',
    forge: (honest) => ({
      ...boldest(honest),
      likedActivities: [sure('max-effort-sprints'), sure('unknown-999'), sure('toString')],
      equipment: [sure('javascript:alert(1)')],
    }),
  },
  {
    name: 'spans outside the words',
    forge: (honest) => ({
      ...withoutLimits(honest),
      likedActivities: [{ value: 'boxing', span: [5, 1_000_000], confidence: 1, origin: 'text' }],
    }),
  },
  { name: 'other words', forge: (honest) => ({ ...withoutLimits(honest), text: 'I am healthy.' }) },
  {
    name: 'fifty megabytes',
    forge: (honest) => ({ ...withoutLimits(honest), text: 'x'.repeat(50_000_000) }),
  },
  {
    name: 'ten thousand entries',
    forge: (honest) => ({
      ...withoutLimits(honest),
      likedActivities: new Array<unknown>(10_000).fill(sure('boxing')),
    }),
  },
  {
    name: 'keys of the prototype',
    forge: (honest) =>
      Object.assign(
        JSON.parse(
          '{"__proto__":{"harms":[],"admin":true},"constructor":{"prototype":{"cleared":true}}}',
        ) as object,
        withoutLimits(honest),
      ),
  },
  {
    name: 'another answer at every call',
    forge: (honest, _input, call) => (call % 2 === 0 ? honest : boldest(honest)),
  },
  { name: 'another answer at every look', forge: (honest) => changing(honest) },
  {
    name: 'a trap that throws',
    forge: () =>
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('trap');
          },
        },
      ),
  },
  {
    name: 'empties the profile it is shown',
    forge: (honest, input) => {
      emptied(input);
      return withoutLimits(honest);
    },
  },
  {
    name: 'a question with a link',
    forge: (honest) => ({
      ...withoutLimits(honest),
      questions: [
        {
          id: 'symptom-syncope',
          slot: 'minutesPerSession',
          options: ['no'],
          text: { en: 'Log in at http://evil.example?', zh: '请登录 http://evil.example' },
        },
      ],
    }),
  },
  { name: 'words', forge: () => 'Sure! Here is your plan: sprint daily at 190 bpm.' },
  { name: 'nothing', forge: () => null },
  { name: 'a promise of nothing', forge: () => ({ then: 'never' }) },
  {
    name: 'throws',
    forge: () => {
      throw new Error('<b>boom</b>');
    },
  },
];

/** Waits until nobody waits any more. */
export const neverAnswers: Forgery = { name: 'never answers', forge: () => new Promise(() => undefined) };

/** Passes the first looks with an honest list and then shows none. */
function changing(honest: TrainingRequest): unknown {
  let looks = 0;
  const list = (name: 'conditions' | 'symptoms' | 'harms') => ({
    enumerable: true,
    get: () => (looks++ < 3 ? honest[name] : name === 'harms' ? Number.NaN : []),
  });
  return Object.defineProperties(
    { ...honest },
    {
      conditions: list('conditions'),
      symptoms: list('symptoms'),
      harms: list('harms'),
    },
  );
}

/** A model in the same process holds the very objects it is asked with, unless it is given copies. */
function emptied({ profile, answers }: Input): void {
  const [own, given] = [profile as unknown as Record<string, unknown>, answers as Record<string, string>];
  for (const name of ['conditions', 'medications', 'symptoms', 'dislikedActivities', 'findings'])
    own[name] = [];
  own['restingSystolicMmHg'] = 110;
  own['birthDate'] = '2000-01-01';
  given['symptom-syncope'] = 'no';
}
