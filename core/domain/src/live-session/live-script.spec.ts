import type { PlanStep } from '../planning/plan.js';
import { liveScript, scriptSeconds } from './live-script.js';

const cue = { en: 'Walk', zh: '步行' };
const part = (kind: PlanStep['kind'], minutes: number, heartRateBpm: PlanStep['heartRateBpm']): PlanStep => ({
  kind,
  minutes,
  band: 'moderate',
  heartRateBpm,
  rpe: { low: 12, high: 14 },
  cue,
});
const session = {
  steps: [
    part('warm-up', 5, { low: 90, high: 104 }),
    part('work', 20, { low: 115, high: 130 }),
    part('recovery', 0, null),
  ],
};
const none = { maxHeartRateBpm: Infinity, maxRpe: Infinity, heartRateTargetsAllowed: true, maxMinutes: 60 };

describe('the script of a live session', () => {
  it('is the planned session, without parts that take no time', () => {
    const script = liveScript(session, none);
    expect(script.steps.map(({ kind, seconds }) => [kind, seconds])).toEqual([
      ['warm-up', 300],
      ['work', 1200],
    ]);
    expect(script).toMatchObject({ ceilingBpm: null, steps: [{ rpe: { low: 12, high: 14 } }, {}] });
  });

  it('is cut to limits that are stricter now', () => {
    const script = liveScript(session, { ...none, maxHeartRateBpm: 120, maxRpe: 11, maxMinutes: 10 });
    expect(script.ceilingBpm).toBe(120);
    expect(script.steps[1]).toMatchObject({
      heartRateBpm: { low: 115, high: 120 },
      rpe: { low: 11, high: 11 },
    });
    expect(scriptSeconds(script)).toBe(600);
    expect(liveScript(session, { ...none, maxHeartRateBpm: 110 }).steps[1]?.heartRateBpm).toBeNull();
  });

  it('has no heart-rate targets where they must not steer, and the ceiling all the same', () => {
    const script = liveScript(session, { ...none, heartRateTargetsAllowed: false, maxHeartRateBpm: 120 });
    expect(script.steps.map(({ heartRateBpm }) => heartRateBpm)).toEqual([null, null]);
    expect(script.ceilingBpm).toBe(120);
  });

  it('brings the exercises of the main part along, as far as there is time for them', () => {
    const exercise = (exerciseId: string) => ({
      exerciseId,
      exerciseVersion: 1,
      title: { en: exerciseId, zh: exerciseId },
      sets: 2,
      repetitions: { low: 8, high: 12 },
      holdSeconds: 0,
      secondsPerSet: null,
      perSide: false,
      repetitionsInReserve: { low: 2, high: 3 },
      restSeconds: 60,
      seconds: 400,
    });
    const strength = { ...session, exercises: ['squat', 'row', 'press'].map(exercise) };
    const named = (limits: Partial<typeof none>) =>
      liveScript(strength, { ...none, ...limits }).steps.map(({ exercises = [] }) =>
        exercises.map(({ exerciseId }) => exerciseId),
      );
    expect(named({})).toEqual([[], ['squat', 'row', 'press']]);
    expect(named({ maxMinutes: 17.5 })).toEqual([[], ['squat', 'row']]);
    expect(named({ maxMinutes: 1 })).toEqual([[], ['squat']]);
  });
});
