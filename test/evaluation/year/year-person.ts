import { addDays } from '@regimen/domain';
import type { CalendarPeriod, EquipmentCode, KnowledgePack, MakePlanInput, Profile } from '@regimen/domain';
import type { Chance } from '../people/chance.js';
import { chanceOf } from '../people/chance.js';
import { planStart } from '../people/as-told.js';
import { goalPersonAt } from '../planning/goal-people.js';

/** Days a plan is made for, and weeks of it: everybody plans anew when it ends. */
export const blockWeeks = 4;
export const blockDays = 7 * blockWeeks;
export const yearBlocks = 13;
export const yearDays = blockDays * yearBlocks;
/** Share of their sessions that people do: they miss three of ten. */
export const sessionsDone = 0.7;

/** The date of a day of the year, 0 = the first. */
export function dateOf(day: number): string {
  return addDays(planStart, day);
}

/** Something that happens to somebody, on the day they say so. */
export interface LifeEvent {
  day: number;
  /** Put into the calendar. One of the same id is replaced: an illness without an end gets one. */
  period?: CalendarPeriod;
  /** What is other from now on. */
  profile?: Pick<Profile, 'equipment' | 'places'>;
}

/** A made-up person and what will happen to them; how their body answers is another matter. */
export interface YearPerson {
  index: number;
  goal: string;
  isSimple: boolean;
  hypertensive: boolean;
  bodyMassKg: number;
  input: MakePlanInput;
  events: readonly LifeEvent[];
  /** Whether they would do a session on this day. */
  does(day: number): boolean;
}

/**
 * The person of this number: as in the evaluation of planning, with a goal that has neither amount nor date, as it is pursued
 * for a year.
 */
export function yearPersonAt(seed: number, index: number, packs: readonly KnowledgePack[]): YearPerson {
  const { goal, isSimple, person, input } = goalPersonAt(seed, index, packs);
  const chance = chanceOf(seed + 15_485_863, index);
  const request = {
    ...input.request,
    goals: input.request.goals.map((one) => ({ ...one, target: null, deadline: null })),
  };
  const hypertensive = person.conditions.includes('hypertension');
  const bodyMassKg = person.bodyMassKg ?? 70;
  const doing = chanceOf(seed + 32_452_843, index);
  const isDone = Array.from({ length: yearDays }, () => doing.often(sessionsDone));
  return {
    index,
    goal,
    isSimple,
    hypertensive,
    bodyMassKg,
    input: { ...input, request, vitals: {}, weeks: blockWeeks },
    events: eventsOf(chance, input.profile),
    does: (day) => isDone[day] ?? false,
  };
}

/** An illness of one to two weeks, a fortnight away, and other equipment for good, each in a part of the year of its own. */
function eventsOf(chance: Chance, profile: Profile): LifeEvent[] {
  const illFrom = chance.whole(40, 110);
  const illUntil = illFrom + chance.whole(6, 13);
  const awayFrom = chance.whole(140, 210);
  const changedOn = chance.whole(240, 300);
  return [
    ...illness(illFrom, illUntil, chance.often(0.5)),
    {
      // They know a week before.
      day: awayFrom - 7,
      period: period('travel', awayFrom, awayFrom + 13, {
        places: ['outdoors', 'home'],
        equipment: chance.oneOf([[], ['resistance-bands'], ['mat']] as const) as readonly EquipmentCode[],
        minutesPerDay: 30,
      }),
    },
    { day: changedOn, profile: otherEquipment(profile) },
  ];
}

/** Half know how long it will last; the others say when it is over. */
function illness(from: number, until: number, isEndKnown: boolean): LifeEvent[] {
  const whole = period('illness', from, until);
  if (isEndKnown) return [{ day: from, period: whole }];
  return [
    { day: from, period: { ...whole, lastOn: null } },
    { day: until + 1, period: whole },
  ];
}

/** Whoever went to a gym gives it up for dumbbells at home; whoever had no gym joins one. */
function otherEquipment({ places }: Profile): Pick<Profile, 'equipment' | 'places'> {
  return places.includes('gym')
    ? { places: ['home', 'outdoors'], equipment: ['dumbbells', 'mat'] }
    : { places: ['gym', 'outdoors'], equipment: [] };
}

function period(
  kind: CalendarPeriod['kind'],
  first: number,
  last: number,
  rest: Partial<CalendarPeriod> = {},
): CalendarPeriod {
  return {
    id: `${kind}-${first}`,
    kind,
    firstOn: dateOf(first),
    lastOn: dateOf(last),
    minutesPerDay: null,
    equipment: null,
    places: null,
    ...rest,
  };
}
