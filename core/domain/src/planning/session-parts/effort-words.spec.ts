import { effortOfTen } from './effort-words.js';

it.each([
  [
    { low: 12, high: 13 },
    { low: 3, high: 4 },
  ],
  [
    { low: 14, high: 17 },
    { low: 5, high: 7 },
  ],
  [
    { low: 9, high: 11 },
    { low: 1, high: 2 },
  ],
  [
    { low: 18, high: 20 },
    { low: 8, high: 10 },
  ],
  [
    { low: 6, high: 6 },
    { low: 0, high: 0 },
  ],
])('says effort %j of 20 as %j of 10', (rpe, ten) => expect(effortOfTen(rpe)).toEqual(ten));
