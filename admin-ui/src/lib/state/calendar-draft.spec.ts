import type { CalendarPartsFragment } from '../api/generated/graphql.js';
import { draftOf, entryInputOf, newDraft } from './calendar-draft.js';

const stored: Pick<CalendarPartsFragment, 'windows' | 'commitments' | 'periods' | 'classes'> = {
  windows: [{ id: 'w', weekday: 3, from: '07:00', to: '08:00' }],
  commitments: [
    { title: 'Dentist', id: 'c', weekday: 5, firstOn: null, lastOn: null, from: '09:00', to: '17:00' },
  ],
  periods: [
    {
      id: 't',
      kind: 'travel',
      firstOn: '2026-12-01',
      lastOn: '2026-12-09',
      minutesPerDay: 20,
      equipment: [],
      places: null,
    },
  ],
  classes: [
    {
      id: 'g',
      activity: 'yoga',
      activityLabel: { en: 'Yoga', zh: '瑜伽' },
      place: 'gym',
      weekday: null,
      firstOn: '2026-12-02',
      lastOn: '2026-12-02',
      from: '18:00',
      to: '19:00',
      isFixed: false,
    },
  ],
};
const calendar = { participantId: 'p', days: [], ...stored } as CalendarPartsFragment;

it('sends of a stored entry what was stored, so that opening a form changes nothing', () => {
  const sent = (id: string) => entryInputOf('p', draftOf(calendar, id)!);
  const target = (entryId: string) => ({ participantId: 'p', entryId });
  const without = <Entry extends { id: string }>({ id: _, ...entry }: Entry) => entry;
  expect(sent('w')).toEqual({ ...target('w'), window: without(stored.windows[0]!) });
  // The server keeps the title, which no form shows.
  const { title: _title, ...commitment } = without(stored.commitments[0]!);
  expect(sent('c')).toEqual({ ...target('c'), commitment });
  expect(sent('t')).toEqual({ ...target('t'), period: without(stored.periods[0]!) });
  const { activityLabel: _, ...group } = without(stored.classes[0]!);
  expect(sent('g')).toEqual({ ...target('g'), class: group });
  expect(draftOf(calendar, 'nobody')).toBeNull();
});

it('sends nothing of what a kind does not show', () => {
  const draft = { ...newDraft('illness', '2026-12-01'), minutes: 20, places: ['gym'], equipment: ['mat'] };
  expect(entryInputOf('p', draft).period).toEqual({
    kind: 'illness',
    firstOn: '2026-12-01',
    lastOn: null,
    minutesPerDay: null,
    equipment: null,
    places: null,
  });
});
