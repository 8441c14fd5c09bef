import type { IncomingMessage } from 'node:http';
import { addressOfSocket, trustedProxies } from './client-address.js';

const settings = (publicUrl: string | null, ...named: string[]) => ({
  publicUrl,
  trustedProxies: named,
  tlsCertificate: null,
});
const request = (remoteAddress: string, told?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': told } }) as unknown as IncomingMessage;

describe('where a request comes from', () => {
  it('is told by nobody unless a proxy is in front, and then by the loopback or by who is named', () => {
    expect(trustedProxies(settings(null))).toBe(false);
    expect(trustedProxies(settings('https://x.org'))).toEqual(['127.0.0.0/8', '::1/128']);
    expect(trustedProxies(settings('https://x.org', '10.0.0.5'))).toEqual(['10.0.0.5']);
    expect(trustedProxies({ ...settings('https://x.org'), tlsCertificate: '/tls.pem' })).toBe(false);
  });

  it.each([
    ['203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['10.0.0.5', '1.2.3.4', '1.2.3.4'],
    ['::ffff:10.0.0.5', '1.2.3.4', '1.2.3.4'],
    ['10.0.0.5', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['10.0.0.5', '6.6.6.6, 10.0.0.5', '6.6.6.6'],
    ['10.0.0.5', undefined, '10.0.0.5'],
    ['fd00::7', '1.2.3.4', '1.2.3.4'],
  ])('from %s with %s is %s, for sockets as for requests', (near, told, expected) => {
    const trusted = ['10.0.0.5', 'fd00::/8'];
    const asked = request(near, told);
    expect(addressOfSocket(asked, trusted)).toBe(expected);
    expect(addressOfSocket(asked, false)).toBe(near);
  });
});
