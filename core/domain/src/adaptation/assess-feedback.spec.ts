import type { PlanSession } from '../planning/plan.js';
import { assessFeedback } from './assess-feedback.js';
import type { SessionFeedback } from './session-feedback.js';

const sessions = new Map([['a', { id: 'a', band: 'moderate' } as PlanSession]]);
const feedback = (changes: Partial<SessionFeedback>): SessionFeedback => ({
  sessionId: 'a',
  on: '2026-11-25',
  done: true,
  minutesDone: 30,
  effort: 4,
  enjoyment: 3,
  pain: 0,
  ...changes,
});

describe('feedback', () => {
  it.each([
    ['keeps the plan after an ordinary session', [feedback({})], 'keep'],
    ['keeps the plan at the edge of acceptable pain', [feedback({ pain: 5 })], 'keep'],
    ['pauses the plan beyond it', [feedback({ pain: 6 })], 'pause'],
    ['forgives one hard session', [feedback({}), feedback({ effort: 9 })], 'keep'],
    ['eases the plan after two', [feedback({ effort: 7 }), feedback({ effort: 9 })], 'ease'],
    [
      'believes what is said before what a number means',
      [feedback({ effort: 9, verdict: 'right' }), feedback({ effort: 9 })],
      'keep',
    ],
    [
      'lets go on after two that were too easy',
      [feedback({ verdict: 'too-easy' }), feedback({ verdict: 'too-easy' })],
      'progress',
    ],
    [
      'does not where something hurt',
      [feedback({ verdict: 'too-easy', pain: 3 }), feedback({ verdict: 'too-easy' })],
      'keep',
    ],
    ['spares a joint that hurts', [feedback({ pain: 3, painAt: 'knee' })], 'spare'],
    ['keeps going with what hardly hurts', [feedback({ pain: 2, painAt: 'knee' })], 'keep'],
    ['pauses before it spares', [feedback({ pain: 6, painAt: 'knee' })], 'pause'],
    ['shortens without time', [feedback({ done: false, obstacle: 'no-time' })], 'shorten'],
    ['swaps without equipment', [feedback({ done: false, obstacle: 'no-equipment' })], 'swap'],
    [
      'plans anew when half is missed',
      Array.from({ length: 6 }, (_, index) => feedback({ done: index % 2 === 0 })),
      're-plan',
    ],
    ['says nothing about nothing', [], 'keep'],
  ])('%s', (_what, history, action) => {
    const assessment = assessFeedback(history, sessions);
    expect(assessment.action).toBe(action);
    expect(assessment.reasons.length > 0).toBe(action !== 'keep');
  });
});
