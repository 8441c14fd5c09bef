import { emptyProfile } from '../profile/empty-profile.js';
import type { Profile } from '../profile/profile.js';
import { heartRateBasis } from './heart-rate-basis.js';

const profile: Profile = {
  ...emptyProfile('Europe/Vienna'),
  birthDate: '1966-01-01',
  restingHeartRateBpm: 60,
};
const slowed: Profile = { ...profile, medications: ['beta-blocker'] };

describe('the rates that heart-rate targets rest on', () => {
  it('are foretold by age for nobody on a beta-blocker', () => {
    expect(heartRateBasis(profile, '2026-01-05')).toMatchObject({ maxBpm: 166, origin: 'age-formula' });
    expect(heartRateBasis(slowed, '2026-01-05')).toBeNull();
  });

  it('are those of a test where there was one', () => {
    expect(heartRateBasis({ ...slowed, measuredMaxHeartRateBpm: 128 }, '2026-01-05')).toMatchObject({
      restBpm: 60,
      maxBpm: 128,
      origin: 'measured',
    });
  });
});
