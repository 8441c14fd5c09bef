import type { CalendarEntryInput, CalendarPartsFragment } from '../api/generated/graphql.js';

/** What an entry may be; a period by what makes its days other than usual. */
export const entryKinds = ['illness', 'travel', 'busy', 'closed', 'commitment', 'class', 'window'] as const;
export type EntryKind = (typeof entryKinds)[number];

type Nullable<T> = T | null | undefined;

/** An entry as its form shows it; each kind shows a part of it. */
export interface CalendarDraft {
  /** Null: a new one. */
  id: string | null;
  kind: EntryKind;
  /** 1 = Monday … 7 = Sunday; 0: each day. */
  weekday: number;
  firstOn: Nullable<string>;
  lastOn: Nullable<string>;
  from: string;
  to: string;
  minutes: Nullable<number>;
  hasUsualEquipment: boolean;
  equipment: string[];
  hasUsualPlaces: boolean;
  places: string[];
  activity: string;
  place: string;
  isFixed: boolean;
}

/** A new entry that begins on a day. */
export function newDraft(kind: EntryKind, firstOn: string): CalendarDraft {
  return {
    id: null,
    kind,
    weekday: 1,
    firstOn: kind === 'commitment' || kind === 'class' ? null : firstOn,
    lastOn: null,
    from: '18:00',
    to: '19:00',
    minutes: kind === 'busy' ? 0 : null,
    hasUsualEquipment: kind !== 'travel',
    equipment: [],
    hasUsualPlaces: true,
    places: [],
    activity: 'yoga',
    place: 'gym',
    isFixed: true,
  };
}

/** The stored entry as a draft; null where there is none of this id. */
export function draftOf(calendar: CalendarPartsFragment, id: string): CalendarDraft | null {
  const isIt = (entry: { id: string }) => entry.id === id;
  const period = calendar.periods.find(isIt);
  if (period) {
    const { kind, firstOn, lastOn, minutesPerDay: minutes, equipment, places } = period;
    const [hasUsualEquipment, hasUsualPlaces] = [!equipment, !places];
    const there = { hasUsualEquipment, hasUsualPlaces, equipment: equipment ?? [], places: places ?? [] };
    return { ...newDraft(kind, firstOn), id, lastOn, minutes, ...there };
  }
  const commitment = calendar.commitments.find(isIt);
  if (commitment) return { ...newDraft('commitment', ''), ...timesOf(commitment), id };
  const group = calendar.classes.find(isIt);
  if (group) {
    const { activity, place, isFixed } = group;
    return { ...newDraft('class', ''), ...timesOf(group), id, activity, place, isFixed };
  }
  const window = calendar.windows.find(isIt);
  return window
    ? { ...newDraft('window', ''), id, weekday: window.weekday, from: window.from, to: window.to }
    : null;
}

/** What is sent of a draft: what its kind shows, and nothing else. */
export function entryInputOf(participantId: string, draft: CalendarDraft): CalendarEntryInput {
  const { id: entryId, kind, from, to, activity, place, isFixed } = draft;
  const firstOn = draft.firstOn || null;
  const lastOn = draft.lastOn || null;
  const target = { participantId, entryId };
  const weekday = draft.weekday === 0 ? null : draft.weekday;
  switch (kind) {
    case 'window':
      return { ...target, window: { weekday: draft.weekday, from, to } };
    case 'commitment':
      return { ...target, commitment: { weekday, firstOn, lastOn, from, to } };
    case 'class':
      return { ...target, class: { weekday, firstOn, lastOn, from, to, activity, place, isFixed } };
    default:
      return { ...target, period: { kind, firstOn: firstOn ?? '', lastOn, ...thereOf(draft) } };
  }
}

function thereOf({ kind, minutes, ...draft }: CalendarDraft) {
  const equipment = kind === 'travel' && !draft.hasUsualEquipment ? draft.equipment : null;
  const hasPlaces = kind === 'closed' || (kind === 'travel' && !draft.hasUsualPlaces);
  const isMeasured = kind === 'travel' || kind === 'busy';
  return {
    minutesPerDay: isMeasured ? (minutes ?? null) : null,
    equipment,
    places: hasPlaces ? draft.places : null,
  };
}

function timesOf(entry: {
  weekday?: Nullable<number>;
  firstOn?: Nullable<string>;
  lastOn?: Nullable<string>;
  from: string;
  to: string;
}) {
  const { weekday, firstOn, lastOn, from, to } = entry;
  return { weekday: weekday ?? 0, firstOn, lastOn, from, to };
}
