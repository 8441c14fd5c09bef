import type { Clearance } from './clearance.js';
import { clearances, combineClearances, mostRestrictive, outcomeOf } from './clearance.js';

/** From the mildest to the strictest, written once more: the order is what everything else rests on. */
const order: readonly Clearance[] = [
  'allow',
  'allow-supervised',
  'modify',
  'delay',
  'clearance-required',
  'block',
  'stop-emergency',
];

it('has one order, in which the stricter wins on either side', () => {
  expect(clearances).toEqual(order);
  for (const [index, one] of order.entries()) {
    for (const other of order.slice(index)) {
      expect(mostRestrictive(one, other)).toBe(other);
      expect(mostRestrictive(other, one)).toBe(other);
    }
  }
});

it('combines many into the strictest, and none into a clinician’s decision', () => {
  expect(combineClearances(['allow', 'block', 'modify'])).toBe('block');
  expect(combineClearances(['allow'])).toBe('allow');
  expect(combineClearances([])).toBe('clearance-required');
});

it.each<[Clearance, number, string]>([
  ['allow', 0, 'clear'],
  ['allow', 1, 'clear-with-limits'],
  ['allow-supervised', 0, 'clear-with-limits'],
  ['modify', 0, 'clear-with-limits'],
  ['delay', 0, 'needs-clinician'],
  ['clearance-required', 3, 'needs-clinician'],
  ['block', 0, 'stop'],
  ['stop-emergency', 2, 'stop'],
])('%s with %s limits is told as %s', (clearance, limits, outcome) => {
  expect(outcomeOf(clearance, limits)).toBe(outcome);
});
