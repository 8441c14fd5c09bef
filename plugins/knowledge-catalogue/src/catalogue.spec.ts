import {
  jointCodes,
  movementPatterns,
  muscleCodes,
  rehabilitationRegions,
  exerciseKinds,
} from '@regimen/domain';
import type { Exercise, Place } from '@regimen/domain';
import { readKnowledgeFolder } from '@regimen/plugin-api';

const { exercises, activities, templates } = readKnowledgeFolder({
  id: 'knowledge-catalogue',
  version: '1.0.0',
  root: new URL('../', import.meta.url),
  folders: ['templates', 'exercises', 'activities'],
});
const count = (holds: (exercise: Exercise) => boolean) => exercises.filter(holds).length;

describe('the catalogue', () => {
  it('holds enough to choose from', () => {
    expect(exercises.length).toBeGreaterThanOrEqual(400);
    expect(activities.length).toBeGreaterThanOrEqual(120);
    expect(templates.length).toBeGreaterThanOrEqual(64);
  });

  it.each(exerciseKinds)('has %s exercises', (kind) => {
    expect(count((exercise) => exercise.kind === kind)).toBeGreaterThanOrEqual(10);
  });

  it.each(movementPatterns)('has a %s exercise', (pattern) => {
    expect(count((exercise) => exercise.pattern === pattern)).toBeGreaterThan(0);
  });

  it.each(jointCodes)('can train around the %s', (joint) => {
    expect(count(({ jointLoad }) => jointLoad[joint] === 0)).toBeGreaterThanOrEqual(30);
    expect(count(({ jointLoad }) => jointLoad[joint] > 0)).toBeGreaterThan(30);
    expect(activities.filter(({ jointLoad }) => jointLoad[joint] === 0).length).toBeGreaterThanOrEqual(10);
  });

  it.each(muscleCodes)('trains %s in four ways', (muscle) => {
    const trains = ({ primaryMuscles, secondaryMuscles }: Exercise) =>
      primaryMuscles.includes(muscle) || secondaryMuscles.includes(muscle);
    expect(count(trains)).toBeGreaterThanOrEqual(4);
    expect(count(({ primaryMuscles }) => primaryMuscles.includes(muscle))).toBeGreaterThanOrEqual(1);
  });

  it.each<Place>(['home', 'gym', 'outdoors', 'clinic'])('offers much without equipment: %s', (place) => {
    const free = exercises.filter(
      ({ equipment, places }) => equipment.length === 0 && places.includes(place),
    );
    expect(free.length).toBeGreaterThanOrEqual(60);
    for (const kind of ['strength', 'mobility', 'balance'] as const)
      expect(free.filter((exercise) => exercise.kind === kind).length).toBeGreaterThanOrEqual(8);
  });

  it('offers strength, balance and mobility in a pool', () => {
    const inWater = exercises.filter(({ places }) => places.includes('pool'));
    expect(new Set(inWater.map(({ kind }) => kind))).toEqual(new Set(['strength', 'balance', 'mobility']));
  });

  it.each(rehabilitationRegions)('leads up a ladder for %s', (region) => {
    const middle = (exercise: Exercise) =>
      exercise.region === region && exercise.regressions.length > 0 && exercise.progressions.length > 0;
    expect(count((exercise) => exercise.region === region)).toBeGreaterThanOrEqual(7);
    expect(count(middle)).toBeGreaterThan(0);
  });

  it('never asks more skill of the easier exercise', () => {
    const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
    const steps = exercises.flatMap((harder) =>
      harder.regressions.map((id) => ({ harder, easier: byId.get(id) as Exercise })),
    );
    expect(steps.filter(({ easier, harder }) => easier.skill > harder.skill).map(String)).toEqual([]);
    const impacts = ['none', 'low', 'high'];
    const rises = ({ easier, harder }: (typeof steps)[number]) =>
      impacts.indexOf(easier.impact) <= impacts.indexOf(harder.impact);
    expect(steps.filter((step) => !rises(step)).map(({ easier }) => easier.id)).toEqual([]);
  });

  it.each(['en', 'zh'] as const)('has a title of its own for each entry: %s', (language) => {
    for (const entries of [exercises, activities]) {
      const titles = entries.map(({ title }) => title[language].toLowerCase());
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('says something of its own about each exercise', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, cues } of exercises)
      for (const { en, zh } of cues)
        for (const cue of [en, zh]) owners.set(cue, (owners.get(cue) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 3).map(([cue]) => cue)).toEqual([]);
  });

  it('offers activities of every effort, without impact too', () => {
    for (const band of ['light', 'moderate', 'vigorous', 'near-max'] as const)
      expect(activities.filter((activity) => activity.band === band).length).toBeGreaterThanOrEqual(10);
    expect(activities.filter(({ impact }) => impact === 'none').length).toBeGreaterThanOrEqual(40);
  });
});
