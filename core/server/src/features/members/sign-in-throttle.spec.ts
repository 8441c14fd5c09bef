import { SharedTries } from '../../platform/access/shared-tries.js';
import { startTestDatabase, testMasterKey } from '../../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../../platform/database/testing/start-test-database.js';
import { SignInThrottle } from './sign-in-throttle.js';

describe('throttling of sign-ins', () => {
  let database: TestDatabase;
  let throttle: SignInThrottle;
  beforeEach(async () => {
    database = await startTestDatabase();
    throttle = new SignInThrottle(new SharedTries(database.transactions, testMasterKey), testMasterKey);
  });
  afterEach(() => database.stop());

  const admit = (accountName: string, address: string, knownMark: string | null = null) =>
    throttle.admit({ accountName, address, knownMark });

  it('stops guessing one account after five tries, from wherever and however it is written', async () => {
    const written = ['ann@x.org', 'ANN@x.org', 'ann+1@x.org', 'ＡＮＮ@x.org', ' ann+b@X.org '];
    for (const [index, name] of written.entries()) expect(await admit(name, `10.0.0.${index}`)).toBe(0);
    expect(await admit('ann@x.org', '10.0.0.99')).toBeGreaterThan(0);
    expect(await admit('ann', '10.0.0.99')).toBe(0);
  });

  it('stops an address that guesses many accounts, a whole /64 counting as one', async () => {
    for (let index = 0; index < 20; index += 1)
      expect(await admit(`account${index}`, `2001:db8:1:2::${index.toString(16)}`)).toBe(0);
    expect(await admit('ann', '2001:db8:1:2:ffff::1')).toBeGreaterThan(0);
    expect(await admit('ann', '2001:db8:1:3::1')).toBe(0);
  });

  it('lets a browser in that the account is known in, while strangers guess', async () => {
    const mark = throttle.newMark('Ann');
    for (let index = 0; index < 6; index += 1) await admit('ann', `10.0.0.${index}`);
    expect(await admit('ann', '10.0.0.99')).toBeGreaterThan(0);
    expect(await admit('ann', '10.0.0.99', mark)).toBe(0);
    expect(await admit('bo', '10.0.0.99', mark)).toBe(0);
    for (let index = 0; index < 4; index += 1) expect(await admit('ann', '10.0.0.99', mark)).toBe(0);
    expect(await admit('ann', '10.0.0.99', mark)).toBeGreaterThan(0);
  });

  it('takes no mark that it did not make, or made for another account', async () => {
    for (let index = 0; index < 6; index += 1) await admit('ann', `10.0.0.${index}`);
    const [nonce = ''] = throttle.newMark('ann').split('.');
    for (const mark of [throttle.newMark('bo'), `${nonce}.x`, '.', 'x'])
      expect(await admit('ann', '10.0.0.99', mark)).toBeGreaterThan(0);
  });

  it('does not count those whose password fits', async () => {
    for (let index = 0; index < 30; index += 1) {
      const attempt = { accountName: `account${index}`, address: '10.0.0.1', knownMark: null };
      expect(await throttle.admit(attempt)).toBe(0);
      await throttle.fitted(attempt);
    }
  });

  it('counts codes of the second step by account, whatever passwords fit meanwhile', async () => {
    for (let index = 0; index < 5; index += 1) expect(await throttle.admitCode('m1')).toBe(0);
    await throttle.fitted({ accountName: 'ann', address: '10.0.0.1', knownMark: null });
    expect(await throttle.admitCode('m1')).toBeGreaterThan(0);
    await throttle.succeeded('ann', 'm1');
    expect(await throttle.admitCode('m1')).toBe(0);
  });
});
