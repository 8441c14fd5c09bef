import { SignInThrottle } from './sign-in-throttle.js';

describe('throttling of sign-ins', () => {
  it('stops guessing one account after five tries, and lets it go on a minute later', () => {
    const throttle = new SignInThrottle();
    const admitted = Array.from({ length: 60 }, (_, index) =>
      throttle.admit('ann', `10.0.0.${index}`, 1_000),
    );
    expect(admitted.filter(Boolean)).toHaveLength(5);
    expect(throttle.admit('bo', '10.0.0.99', 2_000)).toBe(true);
    expect(throttle.admit('ann', '10.0.0.99', 62_000)).toBe(true);
  });

  it('stops an address that guesses many accounts, a whole /64 counting as one', () => {
    const throttle = new SignInThrottle();
    for (let index = 0; index < 20; index += 1)
      throttle.admit(`account${index}`, `2001:db8:1:2::${index}`, 1_000);
    expect(throttle.admit('ann', '2001:db8:1:2:ffff::1', 1_500)).toBe(false);
    expect(throttle.admit('ann', '2001:db8:1:3::1', 1_500)).toBe(true);
  });

  it('does not count those who sign in', () => {
    const throttle = new SignInThrottle();
    for (let index = 0; index < 100; index += 1) {
      expect(throttle.admit(`account${index}`, '10.0.0.1', 1_000)).toBe(true);
      throttle.succeed(`account${index}`, '10.0.0.1');
    }
  });
});
