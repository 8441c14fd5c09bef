import { emptyProfile } from '../../../profile/empty-profile.js';
import type { Profile } from '../../../profile/profile.js';
import { emptyRequest } from '../../../request/empty-request.js';
import type { TrainingRequest } from '../../../request/training-request.js';
import type { Constraint } from '../../../screening/constraint.js';
import { addDays } from '../../../shared/local-date.js';
import type { Plan, PlanSession } from '../../plan.js';
import type { SessionTemplate } from '../../session-template.js';
import { verifyUntrustedPlan } from '../verify-plan.js';
import type { VerifySources } from '../verify-input.js';

export type DeepMutable<T> = { -readonly [K in keyof T]: DeepMutable<T[K]> };

export const startsOn = '2026-11-30';
const text = (en: string) => ({ en, zh: `${en}。` });

/** Strength with bands, and a brisk walk whose heart rate is steered: everything the checks look at is in them. */
export const strength: SessionTemplate = {
  id: 'strength',
  version: 1,
  title: text('Bands'),
  activity: 'resistance-bands',
  modality: 'resistance',
  band: 'moderate',
  heartRateReserve: null,
  rpe: { low: 12, high: 13 },
  met: 4,
  compendiumCode: null,
  durationMinutes: { min: 20, max: 60 },
  steps: [
    { kind: 'warm-up', share: 0.2, band: 'light', cue: text('Loosen up') },
    { kind: 'work', share: 0.8, band: 'moderate', cue: text('Pull') },
  ],
  impact: 'low',
  jointLoad: { knee: 2 },
  muscleGroups: ['back'],
  fallRisk: 1,
  valsalva: true,
  supine: true,
  contact: true,
  breathHold: true,
  hardDay: false,
  setsPerSession: 6,
  equipment: ['resistance-bands'],
  places: ['home'],
  citations: [],
};
export const walk: SessionTemplate = {
  ...strength,
  id: 'walk',
  title: text('Walk'),
  activity: 'walking',
  modality: 'aerobic',
  heartRateReserve: { low: 0.4, high: 0.59 },
  steps: [
    { kind: 'warm-up', share: 0.2, band: 'light', cue: text('Stroll') },
    { kind: 'work', share: 0.8, band: 'moderate', cue: text('Walk briskly') },
  ],
  jointLoad: { knee: 1 },
  muscleGroups: ['quadriceps'],
  valsalva: false,
  supine: false,
  contact: false,
  breathHold: false,
  equipment: [],
  places: ['outdoors'],
};

/** Rest 60 and a measured maximum of 160: 40 % of the reserve is 100 bpm, 59 % is 119. */
export const basis = { restBpm: 60, maxBpm: 160, origin: 'measured', source: 'Exercise test' } as const;

export function sessionOf(template: SessionTemplate, date: string, minutes = 30): DeepMutable<PlanSession> {
  const steers = template.heartRateReserve !== null;
  const copy = (label: { en: string; zh: string }) => ({ ...label });
  return {
    id: `s-${date}-${template.id}`,
    date,
    templateId: template.id,
    templateVersion: 1,
    title: copy(template.title),
    activity: template.activity,
    modality: template.modality,
    band: template.band,
    minutes,
    met: template.met,
    energyKcal: Math.round((template.met * 60 * minutes) / 60),
    load: template.met * minutes,
    steps: template.steps.map(({ kind, share, band, cue }) => ({
      kind,
      minutes: share * minutes,
      band,
      heartRateBpm: !steers ? null : kind === 'work' ? { low: 100, high: 119 } : { low: 80, high: 95 },
      rpe: kind === 'work' ? { low: 12, high: 13 } : { low: 9, high: 11 },
      cue: copy(cue),
    })),
    supervisedBy: null,
    advice: [],
    constraintIds: [],
  };
}

/** Sets the totals of a week to those of its sessions. */
export function retotal(week: DeepMutable<Plan>['weeks'][number]): void {
  const sum = (part: (session: (typeof week.sessions)[number]) => number) =>
    week.sessions.reduce((total, session) => total + part(session), 0);
  week.minutes = sum(({ minutes }) => minutes);
  week.moderateEquivalentMinutes = week.minutes;
  week.load = sum(({ load }) => load);
}

/** Two good weeks, strength on Monday and a walk on Wednesday; a fresh, freely changeable copy each time. */
export function goodPlan(): DeepMutable<Plan> {
  const weeks = [0, 7].map((offset, index) => {
    const first = addDays(startsOn, offset);
    const week = {
      week: index + 1,
      startsOn: first,
      sessions: [sessionOf(strength, first), sessionOf(walk, addDays(first, 2))],
      minutes: 0,
      moderateEquivalentMinutes: 0,
      load: 0,
    };
    retotal(week);
    return week;
  });
  const effect = {
    outcome: 'weekly-aerobic-minutes',
    wanted: 150,
    predicted: 60,
    range: { low: 40, high: 80 },
    unit: 'min',
    residual: 0.6,
    source: 'Bull 2020',
  } as const;
  return {
    schema: 'regimen-plan/1',
    startsOn,
    weeks,
    effects: [effect],
    certificate: {
      residual: 0.6,
      bound: 0.5,
      gap: 0.1,
      residualOfNoPlan: 1,
      binding: [{ constraintId: 'limit', label: text('A limit'), price: 0.1 }],
      givenUp: [],
      shortfalls: [{ outcome: 'weekly-aerobic-minutes', wanted: 150, reachable: 60, unit: 'min' }],
      solver: { name: 'test', version: '1' },
    },
    heartRateBasis: { ...basis },
    assumptions: [text('Effects are averages')],
  };
}

export const profile: Profile = {
  ...emptyProfile('Europe/Berlin'),
  birthDate: '1980-01-01',
  heightCm: 170,
  bodyMassKg: 60,
  screeningAnsweredOn: '2026-11-01',
  restingHeartRateBpm: 60,
  measuredMaxHeartRateBpm: 160,
  availableDays: [
    { weekday: 1, minutes: 60 },
    { weekday: 3, minutes: 60 },
  ],
  equipment: ['resistance-bands'],
  places: ['home', 'outdoors'],
};
export const request: TrainingRequest = emptyRequest({
  text: '',
  language: 'en',
  understoodBy: { model: 'test', version: '1' },
});
export const sources: VerifySources = {
  constraints: [],
  profile,
  request,
  screening: { outcome: 'clear', screenedOn: '2026-11-25', validUntil: '2027-11-25', prescriptions: [] },
  baseline: { bodyMassKg: 60, vo2maxMlKgMin: 35, weeklyLoad: null, activeMinutesPerWeek: null },
  catalogue: [strength, walk],
  startsOn,
};

/** Something said in a request. */
export const said = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' }) as const;

/** A hard limit on everything, unless it says otherwise. */
export const limit = (rest: object) =>
  ({ id: 'limit', severity: 'hard', appliesTo: {}, ...rest }) as unknown as Constraint;

/** Rules that a plan breaks, each once, in order of the alphabet. */
export function broken(plan: unknown, changes: Partial<VerifySources> = {}): string[] {
  const found = verifyUntrustedPlan({ ...sources, ...changes, plan });
  return [...new Set(found.map(({ rule }) => rule))].sort();
}
