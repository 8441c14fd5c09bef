import type { Slot, TrainingRequest } from '@regimen/domain';
import { emptyRequest } from '@regimen/domain';
import type { AnnotatedRequest } from './annotated-request.js';
import { parseAnnotatedRequests } from './annotated-request.js';
import { judgeRequest, sameValue } from './judge-request.js';
import { summarise } from './tally.js';

function expected(line: string): AnnotatedRequest {
  const read = parseAnnotatedRequests('test.txt', line);
  if (!read.ok || !read.value[0]) throw new Error('The line is no annotated request.');
  return read.value[0];
}

function understood(text: string, changes: Partial<TrainingRequest>): TrainingRequest {
  return {
    ...emptyRequest({ text, language: 'en', understoodBy: { model: 'test', version: '1' } }),
    ...changes,
  };
}

const at = <T>(text: string, words: string, value: T): Slot<T> => {
  const start = text.indexOf(words);
  return { value, span: [start, start + words.length], confidence: 0.9, origin: 'text' };
};
const verdicts = (one: AnnotatedRequest, request: TrainingRequest) =>
  judgeRequest(one, request).slots.map(
    ({ slot, verdict, exact }) => `${slot} ${verdict}${exact ? ' exact' : ''}`,
  );

describe('judging what was understood', () => {
  const one = expected('plan\t[three times a week]{perWeek=3}, no [running]{refuses=running}');
  const { text } = one;

  it('counts value and words', () => {
    const right = at(text, 'three times a week', 3);
    expect(verdicts(one, understood(text, { sessionsPerWeek: right }))).toEqual([
      'perWeek right exact',
      'refuses missed',
    ]);
    expect(verdicts(one, understood(text, { sessionsPerWeek: at(text, 'times a week', 3) }))[0]).toBe(
      'perWeek right',
    );
    expect(verdicts(one, understood(text, { sessionsPerWeek: at(text, 'three', 3) }))).toContain(
      'perWeek wrong',
    );
    expect(verdicts(one, understood(text, { sessionsPerWeek: { ...right, value: 4 } }))).toContain(
      'perWeek wrong',
    );
  });

  it('does not count a treadmill nobody mentioned', () => {
    const running = at(text, 'running', 'running' as const);
    const refused = [running, { ...running, value: 'treadmill-running' as const }];
    expect(verdicts(one, understood(text, { dislikedActivities: refused }))).toEqual([
      'perWeek missed',
      'refuses right exact',
    ]);
  });

  it('takes a question for right where asking is right, and for needless where nothing is said', () => {
    const vague = expected('plan\tby [summer]{deadline=?}');
    const asks = (slot: string) =>
      understood(vague.text, { questions: [{ id: slot, slot, options: [], text: { en: 'a', zh: 'b' } }] });
    expect(verdicts(vague, asks('goals'))).toEqual(['deadline right exact']);
    expect(verdicts(vague, understood(vague.text, {}))).toEqual(['deadline missed']);
    expect(judgeRequest(vague, asks('place')).needless).toBe(1);
  });

  it.each([
    ['body-mass:change:-5', 'body-mass:change:-5.0', true],
    ['event-time:level:1800@5000', 'event-time:level:1800@5000', true],
    ['event-time:level:1800@5000', 'event-time:level:1800@10000', false],
    ['8w', '9w', false],
  ])('compares %s with %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });

  it('sums up shares', () => {
    const half = judgeRequest(one, understood(text, { sessionsPerWeek: at(text, 'three times a week', 3) }));
    const { all, intent } = summarise([half]);
    expect(all).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(intent.accuracy).toBe(1);
  });
});
