import { SignInThrottle } from './sign-in-throttle.js';

describe('throttling of sign-ins', () => {
  it('stops guessing one account after five failures, and lets it go on a minute later', () => {
    const throttle = new SignInThrottle();
    for (let index = 0; index < 5; index += 1) throttle.fail('ann', `10.0.0.${index}`, 1_000 + index);
    expect(throttle.allows('ann', '10.0.0.99', 2_000)).toBe(false);
    expect(throttle.allows('bo', '10.0.0.99', 2_000)).toBe(true);
    expect(throttle.allows('ann', '10.0.0.99', 62_000)).toBe(true);
  });

  it('stops an address that guesses many accounts, a whole /64 counting as one', () => {
    const throttle = new SignInThrottle();
    for (let index = 0; index < 20; index += 1)
      throttle.fail(`account${index}`, `2001:db8:1:2::${index}`, 1_000);
    expect(throttle.allows('ann', '2001:db8:1:2:ffff::1', 1_500)).toBe(false);
    expect(throttle.allows('ann', '2001:db8:1:3::1', 1_500)).toBe(true);
  });

  it('forgets an account’s failures when its owner signs in', () => {
    const throttle = new SignInThrottle();
    for (let index = 0; index < 4; index += 1) throttle.fail('ann', '10.0.0.1', 1_000);
    throttle.succeed('ann');
    throttle.fail('ann', '10.0.0.1', 1_100);
    expect(throttle.allows('ann', '10.0.0.2', 1_200)).toBe(true);
  });
});
