import { outboundFetch } from './outbound-fetch.js';
import { OutboundRefused } from './outbound-refused.js';
import { isPrivateAddress } from './private-addresses.js';

const answering =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

const declared = { hosts: ['api.example.org'], origins: ['http://127.0.0.1:11434'] };

describe('outbound calls of plugins', () => {
  it.each([
    'http://api.example.org/',
    'https://other.example.org/',
    'https://user@api.example.org/',
    'https://127.0.0.1/',
    'http://127.0.0.1/',
    'https://127.0.0.1:11434/',
    'http://127.0.0.1:6379/',
    'http://localhost:11434/',
    'http://user:secret@127.0.0.1:11434/',
    'https://0x7f000001/',
    'file:///etc/passwd',
  ])('refuses %s before any name is resolved', async (url) => {
    const resolve = () => Promise.reject(new Error('resolved'));
    await expect(outboundFetch(declared, url, {}, resolve)).rejects.toThrow(
      /may be reached|not among those|must not carry/,
    );
  });

  it('refuses a declared host that leads inside, even beside an outside address', async () => {
    const refused = outboundFetch(
      declared,
      'https://api.example.org/',
      {},
      answering('93.184.216.34', '10.0.0.5'),
    );
    await expect(refused).rejects.toThrow(OutboundRefused);
  });
});

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '::1',
    '::ffff:127.0.0.1',
    'fe80::1',
    'fd00::1',
    '0.0.0.0',
    '100.64.0.1',
    '198.18.0.1',
    '192.88.99.1',
    '255.255.255.255',
    '0177.0.0.1',
    '127.1',
    '2130706433',
    '::',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    'fec0::1',
    'ff02::1',
    'fe80::1%eth0',
    'nonsense',
  ])('holds %s', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'])('does not hold %s', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});
