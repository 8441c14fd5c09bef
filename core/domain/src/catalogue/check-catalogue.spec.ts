import type { CardioActivity } from './cardio-activity.js';
import { checkCatalogue } from './check-catalogue.js';
import type { Exercise } from './exercise.js';
import { metFrom60 } from './met-from-60.js';

const none = { knee: 0, hip: 0, ankle: 0, lumbar: 0, neck: 0, shoulder: 0, elbow: 0, wrist: 0 } as const;
const citations = [{ source: 'Garber 2011, Med Sci Sports Exerc 43:1334', year: 2011 }];

const squat: Exercise = {
  id: 'squat',
  version: 1,
  title: { en: 'Squat', zh: '深蹲' },
  kind: 'strength',
  pattern: 'squat',
  region: null,
  primaryMuscles: ['quadriceps'],
  secondaryMuscles: ['gluteus-maximus'],
  jointLoad: { ...none, knee: 2, hip: 2, ankle: 1 },
  spineLoad: { flexion: 0, extension: 0, rotation: 0, compression: 0 },
  equipment: [],
  places: ['home'],
  position: 'standing',
  skill: 1,
  impact: 'none',
  valsalva: 'none',
  fallRisk: 0,
  contact: false,
  breathHold: false,
  overhead: false,
  unilateral: false,
  dose: { sets: 2, repetitionsPerSet: 10, holdSecondsPerRepetition: 0 },
  regressions: [],
  progressions: [],
  cues: [
    { en: 'Sit back.', zh: '臀部向后坐。' },
    { en: 'Knees over toes.', zh: '膝盖对准脚尖。' },
  ],
  citations,
};

const walk: CardioActivity = {
  id: 'walk',
  version: 1,
  title: { en: 'Walk', zh: '步行' },
  activity: 'walking',
  compendiumCode: '17190',
  metValue: 3.8,
  met60PlusValue: null,
  band: 'moderate',
  impact: 'low',
  jointLoad: { ...none, knee: 1 },
  fallRisk: 0,
  contact: false,
  breathHold: false,
  supine: false,
  equipment: [],
  places: ['outdoors'],
  muscles: ['gastrocnemius'],
  citations,
};

const faultsOf = (change: Partial<Exercise>) =>
  checkCatalogue({ exercises: [{ ...squat, ...change }], activities: [] }).map(
    ({ path, code }) => `${path.replace('exercises[0].', '')} ${code}`,
  );

describe('checkCatalogue', () => {
  it('has nothing against a sound catalogue', () => {
    expect(checkCatalogue({ exercises: [squat], activities: [walk] })).toEqual([]);
  });

  it.each<[string, Partial<Exercise>, string]>([
    ['an empty text', { title: { en: '', zh: '深蹲' } }, 'title.en empty-text'],
    ['one cue', { cues: squat.cues.slice(0, 1) }, 'cues bad-cues'],
    ['no source', { citations: [] }, 'citations no-citation'],
    ['a muscle twice', { secondaryMuscles: ['quadriceps'] }, 'secondaryMuscles twice'],
    ['rehabilitation of nothing', { kind: 'rehabilitation' }, 'region no-region'],
    ['61 seconds too many', { dose: { sets: 1, secondsPerSet: 1201 } }, 'dose.secondsPerSet bad-range'],
    ['a cable machine at home', { equipment: ['cable-machine'] }, 'places bad-place'],
    ['a fall while lying', { position: 'supine', fallRisk: 1 }, 'fallRisk contradiction'],
    ['one leg without risk', { position: 'standing-on-one-leg' }, 'fallRisk contradiction'],
    ['landing while seated', { position: 'seated', impact: 'low' }, 'impact contradiction'],
    [
      'a jump that spares the knee',
      { impact: 'high', fallRisk: 1, jointLoad: { ...squat.jointLoad, ankle: 2, knee: 1 } },
      'jointLoad contradiction',
    ],
    [
      'pressing without weight of breath',
      { spineLoad: { ...squat.spineLoad, compression: 3 }, jointLoad: { ...squat.jointLoad, lumbar: 2 } },
      'valsalva contradiction',
    ],
    ['a strained beginner', { valsalva: 'high' }, 'skill contradiction'],
    [
      'kneeling without knees',
      { position: 'kneeling', jointLoad: { ...none, hip: 1 } },
      'jointLoad contradiction',
    ],
    [
      'a muscle whose joints rest',
      { primaryMuscles: ['biceps'], secondaryMuscles: [] },
      'jointLoad contradiction',
    ],
    [
      'a bent back without load',
      { spineLoad: { ...squat.spineLoad, flexion: 2 } },
      'jointLoad contradiction',
    ],
    ['an easier exercise nobody knows', { regressions: ['chair-squat'] }, 'regressions unknown-link'],
  ])('finds %s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  it('finds one-way links and circles', () => {
    const ladder = (links: Record<string, { down?: string[]; up?: string[] }>) =>
      checkCatalogue({
        exercises: Object.entries(links).map(([id, { down = [], up = [] }]) => ({
          ...squat,
          id,
          regressions: down,
          progressions: up,
        })),
        activities: [],
      }).map(({ path, code }) => `${path} ${code}`);
    expect(ladder({ a: { up: ['b'] }, b: { down: ['a'] } })).toEqual([]);
    expect(ladder({ a: { up: ['b'] }, b: {} })).toEqual(['exercises[0].progressions one-way-link']);
    expect(
      ladder({ a: { up: ['b'], down: ['c'] }, b: { up: ['c'], down: ['a'] }, c: { up: ['a'], down: ['b'] } }),
    ).toEqual(['exercises[2].progressions circle']);
  });

  it.each<[string, Partial<CardioActivity>, string]>([
    ['a band its MET is not of', { metValue: 6 }, 'band contradiction'],
    ['an impossible MET', { metValue: 40, band: 'near-max' }, 'metValue bad-met'],
    ['a MET of 60 far from the adult one', { met60PlusValue: 9 }, 'met60PlusValue bad-met'],
    ['nothing that moves', { jointLoad: none }, 'jointLoad contradiction'],
    ['a landing that spares the knee', { impact: 'high', fallRisk: 1 }, 'jointLoad contradiction'],
    ['a fall while lying', { supine: true, fallRisk: 1, impact: 'none' }, 'supine contradiction'],
  ])('finds an activity with %s', (_, change, fault) => {
    const faults = checkCatalogue({ exercises: [], activities: [{ ...walk, ...change }] });
    expect(faults.map(({ path, code }) => `${path.replace('activities[0].', '')} ${code}`)).toContain(fault);
  });

  it('tells the adult MET in units of 2.7 where none was measured from 60 on', () => {
    expect(metFrom60({ metValue: 2.7, met60PlusValue: null })).toBeCloseTo(3.5, 9);
    expect(metFrom60({ metValue: 2.7, met60PlusValue: 3.1 })).toBe(3.1);
  });
});
