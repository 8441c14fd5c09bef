import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyService } from '../../extension-points/key-service.js';
import { KeyRefused } from '../../extension-points/key-service.js';
import { checkKeyService } from './check-key-service.js';

const key = randomBytes(32);
const sound: KeyService = {
  id: 'safe',
  wrap: (plain, label) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label));
    return Promise.resolve(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  },
  unwrap: (wrapped, label) => {
    try {
      const box = Buffer.from(wrapped);
      const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12));
      decipher.setAAD(Buffer.from(label)).setAuthTag(box.subarray(-16));
      return Promise.resolve(Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]));
    } catch {
      return Promise.reject(new KeyRefused('It does not open.'));
    }
  },
  isCurrent: () => Promise.resolve(true),
};

describe('the check of a key service', () => {
  it('finds nothing in a sound one, nor in one that cannot be reached', async () => {
    expect(await checkKeyService(sound)).toEqual([]);
    const away = () => Promise.reject(new Error('no network'));
    expect(await checkKeyService({ id: 'safe', wrap: away, unwrap: away, isCurrent: away })).toEqual([]);
  });

  it.each<[string, Partial<KeyService>, RegExp]>([
    ['has no fit id', { id: 'The Safe' }, /cannot stand in a wrapped key/],
    [
      'wraps nothing',
      {
        wrap: (plain) => Promise.resolve(plain),
        unwrap: (wrapped) => Promise.resolve(wrapped),
      },
      /shows the key[\s\S]*was changed[\s\S]*was cut[\s\S]*another place/,
    ],
    ['forgets the place', { unwrap: (box) => sound.unwrap(box, 'workspace:kit') }, /at another place/],
    ['calls everything old', { isCurrent: () => Promise.resolve(false) }, /a moment ago old/],
    ['gives back another key', { unwrap: () => Promise.resolve(new Uint8Array(32)) }, /does not open what/],
    [
      'opens anything while it cannot wrap',
      { wrap: () => Promise.reject(new Error('away')), unwrap: () => Promise.resolve(new Uint8Array(32)) },
      /never wrapped/,
    ],
  ])('finds one that %s', async (_what, change, expected) => {
    expect((await checkKeyService({ ...sound, ...change })).join('\n')).toMatch(expected);
  });
});
