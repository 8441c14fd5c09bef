import { networkOf } from './network-of.js';

it.each([
  ['2001:db8::1', '2001:db8::2', true],
  ['2001:db8:0:0:1::', '2001:db8::ffff:2', true],
  ['2001:db8:0:1::1', '2001:db8:0:2::1', false],
  ['::1', '::2', true],
  ['1.2.3.4', '1.2.3.5', false],
  ['::ffff:1.2.3.4', '::ffff:1.2.3.5', false],
])('takes %s and %s for one network: %s', (one, other, isOne) => {
  expect(networkOf(one) === networkOf(other)).toBe(isOne);
});
