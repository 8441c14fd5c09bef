import type { Plan } from '../plan.js';
import { broken, goodPlan } from './testing/good-plan.js';
import type { DeepMutable } from './testing/good-plan.js';

type Change = (plan: DeepMutable<Plan>) => void;
const first = (plan: DeepMutable<Plan>) => plan.weeks[0]!.sessions[0]!;
const second = (plan: DeepMutable<Plan>) => plan.weeks[0]!.sessions[1]!;

describe('a planted fault', () => {
  it.each<[string, string, Change]>([
    ['catalogue', 'another version', (plan) => (first(plan).templateVersion = 2)],
    ['catalogue', 'no such template', (plan) => (first(plan).templateId = 'other')],
    ['catalogue', 'another title', (plan) => (first(plan).title.en = 'Max out')],
    ['catalogue', 'another title in Chinese', (plan) => (first(plan).title.zh = '拼命')],
    ['catalogue', 'another activity', (plan) => (first(plan).activity = 'running')],
    ['catalogue', 'another modality', (plan) => (first(plan).modality = 'aerobic')],
    ['catalogue', 'a milder band', (plan) => (first(plan).band = 'light')],
    ['catalogue', 'a milder MET', (plan) => (first(plan).met = 3)],
    ['duration', 'too short', (plan) => (first(plan).minutes = 15)],
    ['duration', 'too long', (plan) => (first(plan).minutes = 65)],
    ['granularity', 'odd minutes', (plan) => (first(plan).minutes = 32)],
    ['granularity', 'no minutes', (plan) => (first(plan).minutes = 0)],
    ['steps-total', 'steps too short', (plan) => (first(plan).steps[1]!.minutes = 23.5)],
    ['steps', 'one step less', (plan) => first(plan).steps.pop()],
    ['steps', 'another kind of step', (plan) => (first(plan).steps[0]!.kind = 'work')],
    ['steps', 'another band of a step', (plan) => (first(plan).steps[0]!.band = 'moderate')],
    ['steps', 'another cue', (plan) => (first(plan).steps[0]!.cue.en = 'Ignore pain')],
    ['steps', 'no warm-up to speak of', (plan) => Object.assign(first(plan).steps[0]!, { minutes: 1 })],
    ['effort', 'too much effort', (plan) => (first(plan).steps[1]!.rpe.high = 14)],
    ['effort', 'too little effort', (plan) => (first(plan).steps[1]!.rpe.low = 11)],
    ['effort', 'no range of effort', (plan) => (first(plan).steps[1]!.rpe = { low: 13, high: 12 })],
    ['effort', 'a hard warm-up', (plan) => (first(plan).steps[0]!.rpe.high = 12)],
    ['effort', 'off the scale', (plan) => (first(plan).steps[0]!.rpe.low = 5)],
    [
      'heart-rate',
      'a target where there is none',
      (plan) => (first(plan).steps[1]!.heartRateBpm = { low: 100, high: 119 }),
    ],
    ['heart-rate', 'too high', (plan) => (second(plan).steps[1]!.heartRateBpm!.high = 121)],
    ['heart-rate', 'too low', (plan) => (second(plan).steps[1]!.heartRateBpm!.low = 98)],
    ['heart-rate', 'no range', (plan) => (second(plan).steps[1]!.heartRateBpm = { low: 110, high: 110 })],
    ['heart-rate', 'a warm-up too high', (plan) => (second(plan).steps[0]!.heartRateBpm!.high = 102)],
    ['heart-rate', 'a warm-up below rest', (plan) => (second(plan).steps[0]!.heartRateBpm!.low = 58)],
    ['heart-rate', 'no basis', (plan) => (plan.heartRateBasis = null)],
    ['heart-rate', 'another rest', (plan) => (plan.heartRateBasis!.restBpm = 61)],
    ['heart-rate', 'another maximum', (plan) => (plan.heartRateBasis!.maxBpm = 161)],
    ['availability', 'a day not free', (plan) => (first(plan).date = '2026-12-01')],
    ['calendar', 'a day of another week', (plan) => (first(plan).date = '2026-12-07')],
    ['calendar', 'a day before', (plan) => (first(plan).date = '2026-11-23')],
    ['calendar', 'weeks out of order', (plan) => (plan.weeks[1]!.week = 3)],
    ['calendar', 'weeks with a gap', (plan) => (plan.weeks[1]!.startsOn = '2026-12-14')],
    ['calendar', 'another start', (plan) => (plan.startsOn = '2026-12-07')],
    ['calendar', 'no week at all', (plan) => (plan.weeks = [])],
    ['totals', 'load of the week', (plan) => (plan.weeks[1]!.load = 242)],
    ['totals', 'minutes of the week', (plan) => (plan.weeks[1]!.minutes = 58)],
    ['totals', 'moderate minutes', (plan) => (plan.weeks[1]!.moderateEquivalentMinutes = 58)],
    ['totals', 'load of a session', (plan) => (first(plan).load = 122)],
    ['energy', 'energy of a session', (plan) => (first(plan).energyKcal = 122)],
    ['unique-id', 'one id twice', (plan) => (first(plan).id = second(plan).id)],
    ['certificate', 'a residual that is no sum', (plan) => (plan.certificate.residual = 0.1)],
    ['certificate', 'a gap that is none', (plan) => (plan.certificate.gap = 0)],
  ])('is found: %s (%s)', (rule, _, change) => {
    const plan = goodPlan();
    change(plan);
    expect(broken(plan)).toContain(rule);
  });

  it('is none within rounding', () => {
    const plan = goodPlan();
    first(plan).energyKcal = 121;
    first(plan).load = 121;
    plan.weeks[1]!.minutes = 61;
    plan.weeks[1]!.load = 241;
    Object.assign(first(plan).steps[0]!, { minutes: 6.9 });
    Object.assign(first(plan).steps[1]!, { minutes: 23.1 });
    Object.assign(second(plan).steps[1]!.heartRateBpm!, { low: 99, high: 120 });
    plan.certificate.residual = 0.6005;
    expect(broken(plan)).toEqual([]);
  });
});
