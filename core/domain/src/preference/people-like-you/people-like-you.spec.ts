import fc from 'fast-check';
import { emptyProfile } from '../../profile/empty-profile.js';
import type { SaidOfSession } from '../learnt-preference.js';
import { groupLikingText, groupText } from './group-in-words.js';
import { belongsTo, groupPeople } from './group-people.js';
import { likedByGroups } from './liked-by-group.js';
import type { CountedPerson } from './liked-by-group.js';
import { traitsOf } from './traits.js';
import type { Traits } from './traits.js';

const traits: Traits = { age: '35-49', activity: '60-149', goal: 'health', sex: 'female' };
const said = (activity: SaidOfSession['activity'], done: readonly boolean[]): SaidOfSession[] =>
  done.map((each) => ({ activity, done: each, enjoyment: each ? 5 : null }));
const walker: CountedPerson = { traits, said: said('walking', [true, true, true]) };
const many = (count: number, person: CountedPerson = walker) => Array.from({ length: count }, () => person);

const anyTraits = fc.record({
  age: fc.constantFrom('18-34', '35-49', '50-64', '65+'),
  activity: fc.constantFrom('below-60', '60-149', '150+'),
  goal: fc.constantFrom('mass', 'strength', 'endurance', 'movement', 'health'),
  sex: fc.constantFrom('female', 'male', 'unspecified'),
}) as fc.Arbitrary<Traits>;

describe('groups of people', () => {
  it('are never fewer than the least, never overlap, and leave nobody out', () => {
    fc.assert(
      fc.property(fc.array(anyTraits, { maxLength: 150 }), fc.integer({ min: 0, max: 25 }), (all, least) => {
        const people = all.map((each) => ({ traits: each }));
        const groups = groupPeople(people, least);
        const counted = groups.flatMap((group) => group.people);
        for (const group of groups) expect(group.people.length).toBeGreaterThanOrEqual(Math.max(10, least));
        expect(new Set(counted).size).toBe(counted.length);
        expect(counted).toHaveLength(people.length < Math.max(10, least) ? 0 : people.length);
        // Whoever asks finds the one group that counts people like them: no second one could be subtracted from it.
        for (const person of counted)
          expect(groups.filter((group) => belongsTo(person.traits, group.traits))).toHaveLength(1);
      }),
    );
  });

  it('take values that few have together, with the smallest of the others where they are still too few', () => {
    const of = (age: Traits['age'], count: number) =>
      Array.from({ length: count }, () => ({ traits: { ...traits, age } }));
    const sizes = groupPeople([...of('18-34', 30), ...of('35-49', 12), ...of('65+', 3)], 10).map((group) => [
      group.traits.age,
      group.people.length,
    ]);
    expect(sizes).toEqual([
      [['18-34'], 30],
      [['35-49', '50-64', '65+'], 15],
    ]);
  });

  it('are not smaller by a setting below ten', () => {
    expect(groupPeople(many(9), 1)).toEqual([]);
    expect(groupPeople(many(10), 1)).toHaveLength(1);
  });
});

describe('what groups liked', () => {
  it('is withheld of an activity that fewer than the least speak of', () => {
    const rowers = many(9, { traits, said: said('rowing', [true, true, true]) });
    const [group] = likedByGroups([...many(14), ...rowers], 10);
    expect(group).toMatchObject({ people: 20, activities: [{ activity: 'walking', people: 10 }] });
    expect(group!.activities).toHaveLength(1);
  });

  it('is coarse: whole fives, tenths, and never none or all', () => {
    const [all] = likedByGroups(many(23), 10);
    expect(all!.activities).toEqual([{ activity: 'walking', people: 20, keptTenths: 9, liking: 0.9 }]);
    const skipped = many(23, { traits, said: said('walking', [false, false, false]) });
    expect(likedByGroups(skipped, 10)[0]!.activities).toMatchObject([{ keptTenths: 1, liking: 0.1 }]);
  });

  it('hears each person once, and only who had it planned three times', () => {
    const eager = {
      traits,
      said: said(
        'walking',
        Array.from({ length: 100 }, () => false),
      ),
    };
    const [group] = likedByGroups([...many(11), eager], 10);
    expect(group!.activities).toMatchObject([{ keptTenths: 9, liking: 0.9 }]);
    expect(
      likedByGroups(many(12, { traits, said: said('walking', [true, true]) }), 10)[0]!.activities,
    ).toEqual([]);
  });

  it('is said in words', () => {
    const [group] = likedByGroups(many(23), 10);
    expect(groupText(group!.traits).en).toBe('people who share theirs here');
    expect(groupText({ age: ['35-49', '65+'], activity: null, goal: ['mass'], sex: null })).toEqual({
      en: 'people aged 35 to 49 or aged 65 or older, with a goal of weight',
      zh: '35至49岁或65岁及以上、以体重为目标的人',
    });
    expect(groupLikingText(group!.activities[0]!).en).toBe(
      'Walking: of at least 20 people who had it planned, about 9 in 10 kept doing it. It was liked well.',
    );
  });
});

describe('traits', () => {
  const profile = { ...emptyProfile('UTC'), birthDate: '1990-06-01', activeMinutesPerWeek: 150 };
  it('are coarse, and known in full or not at all', () => {
    expect(traitsOf(profile, 'run-event', '2026-11-27')).toEqual({
      age: '35-49',
      activity: '150+',
      goal: 'endurance',
      sex: 'unspecified',
    });
    expect(traitsOf({ ...profile, birthDate: '2010-01-01' }, 'run-event', '2026-11-27')).toBeNull();
    expect(traitsOf({ ...profile, activeMinutesPerWeek: null }, 'run-event', '2026-11-27')).toBeNull();
    expect(traitsOf(profile, null, '2026-11-27')).toBeNull();
  });
});
