import { broken, goodPlan, limit, retotal, sessionOf, strength } from './testing/good-plan.js';
import { profile, sources, startsOn } from './testing/good-plan.js';

const stretch = {
  ...strength,
  id: 'stretch',
  modality: 'flexibility' as const,
  band: 'light' as const,
  met: 2.3,
  durationMinutes: { min: 10, max: 60 },
  steps: strength.steps.map((step) => ({ ...step, band: 'light' as const })),
};

/** The good plan with a second session on its first Monday. */
function joined(template: typeof strength, minutes: number, changes: object = {}) {
  const plan = goodPlan();
  const [week] = plan.weeks;
  week!.sessions.splice(1, 0, sessionOf(template, startsOn, minutes));
  retotal(week!);
  week!.moderateEquivalentMinutes = week!.sessions
    .filter(({ band }) => band !== 'light')
    .reduce((sum, session) => sum + session.minutes, 0);
  return broken(plan, { catalogue: [...sources.catalogue, template], ...changes });
}

describe('a second session on a day', () => {
  it('may be short, light and of another kind', () => {
    expect(joined(stretch, 20)).toEqual([]);
  });

  it.each<[string, typeof strength, number]>([
    ['long', stretch, 25],
    ['hard', { ...stretch, band: 'moderate' as never, met: 4, steps: strength.steps as never }, 20],
    ['the same again', { ...stretch, modality: 'resistance' as never }, 20],
  ])('is refused where it is %s', (_, template, minutes) => {
    expect(joined(template, minutes)).toContain('no-overlap');
  });

  it('is refused where a rule allows one, and where the day is too short for both', () => {
    const constraints = [limit({ kind: 'cap', quantity: 'sessionsPerDay', value: 1 })];
    expect(joined(stretch, 20, { constraints })).toEqual(['limit', 'no-overlap']);
    const short = { ...profile, availableDays: [{ weekday: 1, minutes: 45 }, profile.availableDays[1]!] };
    expect(joined(stretch, 20, { profile: short })).toEqual(['availability']);
    expect(joined(stretch, 15, { profile: short })).toEqual([]);
  });

  it('is refused where there is a third', () => {
    const plan = goodPlan();
    const balance = { ...stretch, id: 'balance', modality: 'balance' as never };
    plan.weeks[0]!.sessions.push(sessionOf(stretch, startsOn, 10), sessionOf(balance, startsOn, 10));
    expect(broken(plan, { catalogue: [...sources.catalogue, stretch, balance] })).toContain('no-overlap');
  });
});
