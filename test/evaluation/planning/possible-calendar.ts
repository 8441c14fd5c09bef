import type { EquipmentCode, Place, Plan, PlanSession, SessionTemplate } from '@regimen/domain';
import type { GoalPerson } from './goal-people.js';

/** What every home has, and what a gym does not: written anew, so that an error in the planner's lists shows. */
const inEveryHome: readonly EquipmentCode[] = ['chair', 'table', 'bed', 'towel', 'small-objects'];
const inEveryGym: readonly EquipmentCode[] = [
  'stationary-bike',
  'recumbent-bike',
  'arm-ergometer',
  'treadmill',
  'rower',
  'elliptical-trainer',
  'resistance-machines',
  'dumbbells',
  'barbell',
  'resistance-bands',
  'mat',
  'rope',
  'kettlebells',
  'cable-machine',
  'pull-up-bar',
  'bench',
  'step',
  'stairs',
  'chair',
  'table',
  'towel',
  'stick',
  'exercise-ball',
  'soft-ball',
  'medicine-ball',
  'foam-roller',
  'balance-pad',
  'ankle-weights',
  'suspension-trainer',
  'stair-machine',
];

export type CalendarFault = 'day' | 'minutes' | 'equipment' | 'place' | 'refused' | 'sessions-a-week';

/**
 * What a plan asks for that the person does not have or did not want: day, time, things, place, activity, number of
 * sessions. Reads what the person said and what the catalogue says of a session, and nothing of the planner or verifier.
 */
export function calendarFaults(
  who: GoalPerson,
  plan: Plan,
  catalogue: ReadonlyMap<string, SessionTemplate>,
): CalendarFault[] {
  const faults = plan.weeks.flatMap(({ sessions }) => [
    ...sessions.flatMap((session) => sessionFaults(who, session, catalogue.get(session.templateId))),
    ...dayFaults(who, sessions),
  ]);
  return [...new Set(faults)];
}

function sessionFaults(
  { person, request }: GoalPerson,
  session: PlanSession,
  template: SessionTemplate | undefined,
): CalendarFault[] {
  const { wishes } = person;
  const weekday = weekdayOf(session.date);
  const isDay =
    wishes.weekdays.some((day) => day === weekday) &&
    !request.excludedWeekdays.some(({ value }) => value === weekday);
  const isRefused = request.dislikedActivities.some(({ value }) => value === session.activity);
  const isLiked = request.likedActivities.some(({ value }) => value === session.activity);
  const places = request.place ? [request.place.value] : wishes.places;
  const around = aroundOf(wishes, request);
  // Whoever asks for an activity has what it needs.
  const lacks = !template || (!isLiked && template.equipment.some((item) => !has(item, around)));
  const isElsewhere = !template || (!isLiked && !template.places.some((place) => places.includes(place)));
  return [
    ...(isDay ? [] : ['day' as const]),
    ...(session.minutes > (request.minutesPerSession?.value ?? Infinity) ? ['minutes' as const] : []),
    ...(lacks ? ['equipment' as const] : []),
    ...(isElsewhere ? ['place' as const] : []),
    ...(isRefused ? ['refused' as const] : []),
  ];
}

interface Around {
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
}

function aroundOf(wishes: GoalPerson['person']['wishes'], request: GoalPerson['request']): Around {
  return {
    equipment: wishes.equipment,
    places: [...wishes.places, ...(request.place ? [request.place.value] : [])],
  };
}

function has(item: EquipmentCode, { equipment, places }: Around): boolean {
  return (
    equipment.includes(item) ||
    (item === 'pool' && places.includes('pool')) ||
    (places.includes('home') && inEveryHome.includes(item)) ||
    (places.includes('gym') && inEveryGym.includes(item))
  );
}

function dayFaults({ person, request }: GoalPerson, sessions: readonly PlanSession[]): CalendarFault[] {
  const minutesOn = new Map<string, number>();
  for (const { date, minutes } of sessions) minutesOn.set(date, (minutesOn.get(date) ?? 0) + minutes);
  const isTooLong = [...minutesOn.values()].some((minutes) => minutes > person.wishes.minutesPerDay);
  const isTooOften = sessions.length > (request.sessionsPerWeek?.value ?? Infinity);
  return [...(isTooLong ? ['minutes' as const] : []), ...(isTooOften ? ['sessions-a-week' as const] : [])];
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
