import type { PushContribution, PushedDelivery } from '../../extension-points/push-delivery.js';
import { signedHeaders, standardWebhooks } from '../../pushing/index.js';
import { checkPush } from './check-push.js';

const bytes = Buffer.from('{"events":[]}');
const secret = standardWebhooks.secretOf(new Uint8Array(32).fill(1));
const sentMs = Date.parse('2026-03-01T08:00:00Z');
const headers = signedHeaders(secret, { id: 'a', sentMs, bytes });
const sample = { secret, sentMs, bytes, deliveryId: 'a', headers };
const check = (change: Partial<PushContribution>, samples = [sample]) =>
  checkPush(
    {
      id: 'cloud',
      delivery: ['push'],
      coverage: { metrics: ['steps'], activities: false, streams: [] },
      push: { ...standardWebhooks, ...change },
    },
    samples,
  );

describe('a source that is pushed to', () => {
  it('passes when it keeps forgers out', async () => {
    expect(await check({})).toEqual([]);
  });

  it.each([
    [{ verify: () => ({ deliveryId: 'a' }) }, 'takes one signed with another secret for genuine'],
    [{ verify: () => null }, 'does not know its own signed delivery'],
    [{ isSecret: () => true }, 'takes an empty one'],
    [
      {
        verify: (delivery: PushedDelivery) => {
          if (delivery.headers['webhook-id'] === undefined) throw new TypeError('undefined');
          return null;
        },
      },
      'verify throws TypeError',
    ],
    [
      {
        // Forgets how old it is.
        verify: (delivery: PushedDelivery, secrets: readonly string[]) =>
          standardWebhooks.verify(delivery, secrets, sentMs),
      },
      'takes one ten minutes old for genuine',
    ],
  ] as [Partial<PushContribution>, string][])('is found out: %#', async (change, expected) => {
    expect((await check(change)).join('\n')).toContain(expected);
  });

  it('needs a signed delivery to be tried with', async () => {
    expect((await check({}, [])).join('\n')).toContain('was given no signed delivery');
  });
});
