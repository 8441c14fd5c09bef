import fc from 'fast-check';
import { mainsBeside, withRoom } from './beside.js';
import { frameWeek, plainDay } from './frame-days.js';
import type { Option } from './option.js';

const optionOf = (modality: string, minMinutes: number, isAddOn: boolean) =>
  ({
    id: `${modality}${isAddOn ? '+' : ''}`,
    template: { modality },
    limits: { minMinutes, maxMinutes: isAddOn ? 20 : 40 },
    isAddOn,
  }) as unknown as Option;

const lengths = [5, 10, 15, 20, 25, 30, 35, 40];

/** Whether some lengths of both fit into the minutes of a day. */
function canShareADay(addOn: Option, main: Option, dayMinutes: number): boolean {
  const of = ({ limits }: Option) =>
    lengths.filter((minutes) => minutes >= limits.minMinutes && minutes <= limits.maxMinutes);
  return of(addOn).some((short) => of(main).some((long) => short + long <= dayMinutes));
}

it('counts a session as one an add-on can lie beside exactly where some lengths of both fit a day', () => {
  const shortest = fc.constantFrom(5, 10, 15, 20);
  fc.assert(
    fc.property(shortest, shortest, fc.integer({ min: 0, max: 70 }), (added, own, minutes) => {
      const [addOn, main] = [optionOf('balance', added, true), optionOf('aerobic', own, false)];
      const found = mainsBeside(addOn, [main], plainDay(minutes));
      expect(found.length > 0).toBe(canShareADay(addOn, main, minutes));
    }),
  );
});

it('leaves out add-ons that no day has room for, and keeps all others', () => {
  const options = [
    optionOf('aerobic', 20, false),
    optionOf('resistance', 15, false),
    optionOf('resistance', 15, true),
    optionOf('flexibility', 10, true),
  ];
  const kept = (minutes: number) => {
    const week = frameWeek(
      Array.from({ length: 7 }, () => plainDay(minutes)),
      6,
    );
    return withRoom(options, [week]).flatMap(({ id, isAddOn }) => (isAddOn ? [id] : []));
  };
  expect(kept(20)).toEqual([]);
  expect(kept(25)).toEqual(['flexibility+']);
  expect(kept(30)).toEqual(['flexibility+']);
  expect(kept(35)).toEqual(['resistance+', 'flexibility+']);
});
