import type { GroupClass } from '../../calendar/personal-calendar.js';
import { householdItems, notInEveryGym } from '../../profile/vocabulary/equipment.js';
import type { EquipmentCode, Place } from '../../profile/vocabulary/index.js';
import { periodsOn } from './calendar-of-date.js';
import type { PlacedSession, Report } from './placed-session.js';
import type { VerifySources } from './verify-input.js';

/** What is at hand: things of one's own, places with their things, and where one can be at all (none named: anywhere). */
interface Here {
  things: readonly EquipmentCode[];
  equipped: readonly Place[];
  known: readonly Place[];
}

/** Things and places of the session's date: at home, on travel, without what is closed, or at a class. */
export function checkWhere(
  { session, template }: PlacedSession,
  attended: GroupClass | null,
  { profile, request, calendar }: VerifySources,
  report: Report,
): void {
  const periods = periodsOn(session.date, calendar);
  const away = periods.filter(({ kind }) => kind === 'travel');
  const closed = new Set(periods.flatMap(({ kind, places }) => (kind === 'closed' ? (places ?? []) : [])));
  if (attended) {
    // Whoever is at a class is where it takes place, with what it needs.
    if (away.length > 0) report('place', 'is a class at home on a day of travel');
    if (closed.has(attended.place)) report('place', 'is a class where it is closed');
    return;
  }
  const liked = [...profile.likedActivities, ...request.likedActivities.map(({ value }) => value)];
  const isAtHome = away.every(({ places, equipment }) => places === null && equipment === null);
  const touchesClosed = (template?.places ?? []).some((place) => closed.has(place));
  // Whoever asks to swim has a pool, unless it may be the one that is closed.
  if (isAtHome && liked.includes(session.activity) && !touchesClosed) return;
  const asked = request.place ? [request.place.value] : [];
  const home: Here = {
    things: [...profile.equipment, ...request.equipment.map(({ value }) => value)],
    equipped: [...profile.places, ...asked],
    known: asked.length > 0 ? asked : profile.places,
  };
  const heres = away.map(({ equipment, places }) => ({
    things: equipment ?? home.things,
    equipped: places ?? home.equipped,
    known: places ?? home.known,
    isBare: places?.length === 0,
  }));
  for (const here of heres.length > 0 ? heres : [{ ...home, isBare: false }]) {
    checkThings(template, here, closed, report);
    checkPlace(template, here, closed, report);
  }
}

function checkThings(
  template: PlacedSession['template'],
  { things, equipped }: Here,
  closed: ReadonlySet<Place>,
  report: Report,
): void {
  const open = new Set(equipped.filter((place) => !closed.has(place)));
  const missing = (template?.equipment ?? []).filter(
    (item) =>
      !things.includes(item) &&
      !(item === 'pool' && open.has('pool')) &&
      !(open.has('home') && householdItems.has(item)) &&
      !(open.has('gym') && !notInEveryGym.has(item)),
  );
  if (missing.length > 0) report('equipment', `needs ${missing.join(', ')}`);
}

function checkPlace(
  template: PlacedSession['template'],
  { known, isBare }: Here & { isBare: boolean },
  closed: ReadonlySet<Place>,
  report: Report,
): void {
  const isAnywhere = known.length === 0 && !isBare;
  if (!template || (isAnywhere && closed.size === 0)) return;
  const isPossible = template.places.some(
    (place) => !closed.has(place) && (isAnywhere || known.includes(place)),
  );
  if (!isPossible) report('place', 'cannot be done where they are');
}
