import fc from 'fast-check';
import { hmacSha256, isHexSignature } from './hmac-signature.js';
import { signedHeaders, standardWebhooks } from './standard-webhooks.js';

const [secret, other] = [1, 2].map((byte) => standardWebhooks.secretOf(new Uint8Array(32).fill(byte)));
const bytes = Buffer.from('{"events":[{"id":"a"},{"id":"b"}]}');
const now = Date.parse('2026-03-01T08:00:00Z');
const minute = 60_000;
const signed = (sentMs = now, by = secret!, body: Uint8Array = bytes) =>
  Object.fromEntries(
    Object.entries(signedHeaders(by, { id: 'msg_1', sentMs, bytes: body })).map(([name, value]) => [
      name,
      [value],
    ]),
  );
const verify = (headers: Record<string, string[]>, body: Uint8Array = bytes, secrets = [secret!]) =>
  standardWebhooks.verify({ headers, bytes: body }, secrets, now);

describe('Standard Webhooks', () => {
  it('agrees with the example of the specification', () => {
    const headers = signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      sentMs: 1_614_265_330_000,
      bytes: Buffer.from('{"test": 2432232314}'),
    });
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('knows a delivery by its signature, with either secret during a rotation', () => {
    expect(verify(signed())).toEqual({ deliveryId: 'msg_1' });
    expect(verify(signed(now, other), bytes, [secret!, other!])).toEqual({ deliveryId: 'msg_1' });
    const both = { ...signed() };
    both['webhook-signature'] = [`${signed(now, other)['webhook-signature']} ${both['webhook-signature']}`];
    expect(verify(both)).toEqual({ deliveryId: 'msg_1' });
  });

  it.each([
    ['another secret', signed(now, other)],
    ['ten minutes ago', signed(now - 10 * minute)],
    ['in ten minutes', signed(now + 10 * minute)],
    ['no header', {}],
    ['an empty signature', { ...signed(), 'webhook-signature': [''] }],
    ['a signature of nothing', { ...signed(), 'webhook-signature': ['v1,'] }],
    ['two ids', { ...signed(), 'webhook-id': ['msg_1', 'msg_1'] }],
    ['two signatures in two headers', { ...signed(), 'webhook-signature': ['v1,x', 'v1,y'] }],
    ['another id', { ...signed(), 'webhook-id': ['msg_2'] }],
    ['an id with a point', { ...signed(), 'webhook-id': ['msg_1.1'] }],
    ['a time that is no number', { ...signed(), 'webhook-timestamp': ['1e9'] }],
    [
      'another algorithm',
      { ...signed(), 'webhook-signature': [`v1a,${signed()['webhook-signature']![0]!.slice(3)}`] },
    ],
    ['no algorithm', { ...signed(), 'webhook-signature': [signed()['webhook-signature']![0]!.slice(3)] }],
  ] as [string, Record<string, string[]>][])('refuses %s', (_title, headers) => {
    expect(verify(headers)).toBeNull();
  });

  it('refuses the same JSON in another order, and any changed byte', () => {
    expect(verify(signed(), Buffer.from('{"events":[{"id":"b"},{"id":"a"}]}'))).toBeNull();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(bytes);
        changed[at]! ^= change;
        expect(verify(signed(), changed)).toBeNull();
      }),
    );
  });

  it('takes nothing without a secret, and no short one', () => {
    expect(verify(signed(), bytes, [])).toBeNull();
    expect(standardWebhooks.isSecret(secret!)).toBe(true);
    for (const text of ['', 'whsec_', 'whsec_c2hvcnQ=', secret!.slice(6), `${secret!}!`])
      expect(standardWebhooks.isSecret(text)).toBe(false);
  });

  it('checks signatures in hexadecimal too', () => {
    const key = Buffer.from('key');
    const hex = hmacSha256(key, [bytes]).toString('hex');
    expect(isHexSignature(hex, key, [bytes])).toBe(true);
    expect(isHexSignature(hex.slice(2), key, [bytes])).toBe(false);
    expect(isHexSignature('', key, [bytes])).toBe(false);
    expect(isHexSignature(hex, Buffer.from('other'), [bytes])).toBe(false);
  });
});
