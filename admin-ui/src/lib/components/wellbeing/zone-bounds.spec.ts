import { boundsIn } from './zone-bounds.js';

it.each([
  ['100 120 140', [100, 120, 140]],
  [' 100, 120；140、160 ', [100, 120, 140, 160]],
  ['97.5', [97.5]],
  ['100 easy', null],
  ['  ', null],
])('reads %j as %j', (text, bounds) => {
  expect(boundsIn(text)).toEqual(bounds);
});
