import { planStart } from '../people/as-told.js';
import type { GoalPerson } from '../planning/goal-people.js';
import { hiddenTasteOf } from './hidden-taste.js';
import { livePlan } from './live-plan.js';

const somebody = (index: number, liked: string[], refused: string[] = []) =>
  ({
    index,
    person: { ageYears: 45, bodyMassKg: 70, conditions: [], wishes: { likedActivities: liked } },
    request: { likedActivities: [], dislikedActivities: refused.map((value) => ({ value })) },
  }) as unknown as GoalPerson;
const meanOver = (of: (index: number) => number) =>
  Array.from({ length: 300 }, (_, index) => of(index)).reduce((sum, value) => sum + value, 0) / 300;

describe('hidden taste', () => {
  it('is the same for the same person and differs between people', () => {
    expect(hiddenTasteOf(1, somebody(4, []))).toEqual(hiddenTasteOf(1, somebody(4, [])));
    expect(hiddenTasteOf(1, somebody(4, []))).not.toEqual(hiddenTasteOf(1, somebody(5, [])));
  });

  it('lets what is said tell of what is alike', () => {
    const aqua = (liked: string[], refused: string[] = []) =>
      meanOver((index) => hiddenTasteOf(1, somebody(index, liked, refused))['aqua-walking']);
    expect(aqua(['swimming'])).toBeGreaterThan(aqua([]) + 0.2);
    expect(aqua([], ['swimming'])).toBeLessThan(aqua([]) - 0.2);
  });
});

describe('a lived plan', () => {
  const lived = (appeal: number) => {
    const session = {
      date: planStart,
      activity: 'walking',
      modality: 'aerobic',
      band: 'moderate',
      minutes: 30,
    };
    const plan = { startsOn: planStart, weeks: [{ week: 1, sessions: [session] }] };
    const made = { plan, problem: { targets: [] } } as never;
    return Array.from({ length: 300 }, (_, index) =>
      livePlan(somebody(index, []), 1, { walking: appeal } as never, made),
    );
  };

  it('is done and rated more by whoever likes it', () => {
    const share = (appeal: number) => {
      const people = lived(appeal);
      return meanOver((index) => people[index]!.adherence);
    };
    const rating = (appeal: number) => {
      const people = lived(appeal);
      return meanOver((index) => people[index]!.sessions[0]!.enjoyment);
    };
    expect(share(2)).toBeGreaterThan(share(-2) + 0.3);
    expect(rating(2)).toBeGreaterThan(rating(-2) + 1.5);
  });

  it('reaches nothing that can be told where nothing was wanted', () => {
    expect(lived(0)[0]!.reach).toBeNull();
  });
});
