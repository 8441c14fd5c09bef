import type { PlanSession, PlanStep, PlannedExercise } from '@regimen/domain';
import { fitWorkout } from '../../core/server/src/features/plan-files/fit-workout.js';
import { decodeFit } from '../../plugins/wearable-fit-file/src/format/decode-fit.js';

const step = (kind: PlanStep['kind'], minutes: number, changes: Partial<PlanStep> = {}): PlanStep => ({
  kind,
  minutes,
  band: 'moderate',
  heartRateBpm: null,
  rpe: { low: 12, high: 13 },
  cue: { en: 'Steady.', zh: '平稳。' },
  ...changes,
});
const session = (steps: PlanStep[], exercises?: PlannedExercise[]): PlanSession => ({
  id: 'w1-2026-11-30-walk',
  date: '2026-11-30',
  templateId: 'walk',
  templateVersion: 1,
  title: { en: 'Walk with intervals', zh: '间歇步行，配合呼吸，慢慢来，一共二十五分钟的练习' },
  activity: 'walking',
  modality: 'interval',
  band: 'moderate',
  minutes: 25,
  met: 4,
  energyKcal: 100,
  load: 100,
  steps,
  supervisedBy: null,
  advice: [],
  constraintIds: [],
  ...(exercises ? { exercises } : {}),
});
const order = { language: 'en', createdAt: new Date('2026-11-27T10:00:00Z') } as const;

interface Row {
  message: number;
  numbers: Record<number, number>;
  name: string;
  notes: string;
}

/** Everything the plugin's decoder reads of the bytes; it warns of any damage, checksums included. */
function read(bytes: Buffer): Row[] {
  const rows: Row[] = [];
  decodeFit(bytes, {
    startLink: () => undefined,
    message: (message) => {
      const fields = [0, 1, 2, 3, 4, 5, 6, 7, 11, 254];
      rows.push({
        message: message.definition.global,
        numbers: Object.fromEntries(fields.map((field) => [field, message.number(field)])),
        name: message.text(message.definition.global === 27 ? 0 : 8),
        notes: message.text(8),
      });
    },
    warn: (code, where) => {
      throw new Error(`${code} at ${where}`);
    },
  });
  return rows;
}
const stepsOf = (bytes: Buffer) => read(bytes).filter(({ message }) => message === 27);

describe('a session as a FIT workout', () => {
  const warm = step('warm-up', 5);
  const hard = step('work', 2.5, { heartRateBpm: { low: 120, high: 140 } });
  const easy = step('recovery', 2.5);
  const intervals = session([warm, hard, easy, hard, easy, hard, easy, step('cool-down', 5)]);

  it('says what it is and how many steps it has', () => {
    const [file, workout, ...steps] = read(fitWorkout(intervals, order));
    expect(file).toMatchObject({ message: 0, numbers: { 0: 5 } });
    expect(workout).toMatchObject({ message: 26, name: 'Walk with intervals', numbers: { 4: 11, 6: 5 } });
    expect(steps.map(({ numbers }) => numbers[254])).toEqual([0, 1, 2, 3, 4]);
  });

  it('repeats intervals from their first step, in milliseconds', () => {
    const steps = stepsOf(fitWorkout(intervals, order)).map(({ numbers }) => [
      numbers[1],
      numbers[2],
      numbers[4],
      numbers[7],
    ]);
    expect(steps).toEqual([
      [0, 300_000, 0, 2],
      [0, 150_000, 0, 0],
      [0, 150_000, 0, 4],
      [6, 1, 3, 0],
      [0, 300_000, 0, 3],
    ]);
  });

  it('adds up to the minutes of the session, repeats counted', () => {
    const steps = stepsOf(fitWorkout(intervals, order));
    const times = steps.map(({ numbers }, index) => {
      const repeat = steps.find((row, at) => row.numbers[1] === 6 && row.numbers[2]! <= index && at > index);
      return numbers[1] === 6 ? 0 : (numbers[2] ?? 0) * (repeat?.numbers[4] ?? 1);
    });
    // The warm-up stands before the repeat.
    expect(times.reduce((sum, value) => sum + value, 0)).toBe(25 * 60_000);
  });

  it('gives heart rates as beats above 100, and none where effort steers', () => {
    const [, work, recovery] = stepsOf(fitWorkout(intervals, order));
    expect([3, 4, 5, 6].map((field) => work!.numbers[field])).toEqual([1, 0, 220, 240]);
    expect([3, 5, 6].map((field) => recovery!.numbers[field])).toEqual([2, 0, 0]);
    expect(recovery!.notes).toContain('effort 3–4 of 10');
  });

  it('gives power above 1000 and speed in millimetres a second', () => {
    const power = session([step('work', 25, { workRate: { powerWatts: { low: 70, high: 115 } } })]);
    expect([3, 5, 6].map((field) => stepsOf(fitWorkout(power, order))[0]!.numbers[field])).toEqual([
      4, 1070, 1115,
    ]);
    const speed = session([step('work', 25, { workRate: { speedKmh: { low: 3.6, high: 5.4 } } })]);
    expect([3, 5, 6].map((field) => stepsOf(fitWorkout(speed, order))[0]!.numbers[field])).toEqual([
      0, 1000, 1500,
    ]);
  });

  it('leads through the exercises one by one', () => {
    const exercise = (title: string, seconds: number): PlannedExercise => ({
      exerciseId: title,
      exerciseVersion: 1,
      title: { en: title, zh: title },
      sets: 3,
      repetitions: { low: 8, high: 12 },
      holdSeconds: 0,
      secondsPerSet: null,
      perSide: true,
      repetitionsInReserve: { low: 3, high: 4 },
      restSeconds: 60,
      seconds,
    });
    const strength = session([warm, step('work', 20)], [exercise('Row', 500), exercise('Squat', 700)]);
    const steps = stepsOf(fitWorkout(strength, order));
    expect(steps.map(({ name, numbers }) => [name, numbers[2]])).toEqual([
      ['Warm-up', 300_000],
      ['Row', 500_000],
      ['Squat', 700_000],
    ]);
    expect(steps[1]!.notes).toBe('3 × 8–12 each side, stop with 3–4 left, rest 60 s');
  });

  it('cuts a long name between characters', () => {
    const [, workout] = read(fitWorkout(intervals, { ...order, language: 'zh' }));
    expect(intervals.title.zh.startsWith(workout!.name)).toBe(true);
    expect(workout!.name.length).toBe(15);
  });
});
