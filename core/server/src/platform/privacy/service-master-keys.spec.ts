import { randomBytes } from 'node:crypto';
import type { KeyService } from '@regimen/plugin-api';
import { KeyRefused } from '@regimen/plugin-api';
import { ConfiguredKeyRing } from './key-ring.js';
import { KeptMasterKeys } from './master-keys.js';
import { SealBroken } from './sealed-box.js';
import { KeyServiceUnavailable, ServiceMasterKeys } from './service-master-keys.js';

/** Wraps by a key of its own, as the kept ones do, and counts what it is asked. */
class CountingService implements KeyService {
  private readonly inside = new KeptMasterKeys(new ConfiguredKeyRing([randomBytes(32)]));
  isAway = false;
  opened = 0;

  constructor(readonly id: string) {}

  wrap(plain: Uint8Array, label: string): Promise<Uint8Array> {
    return this.inside.wrap(Buffer.from(plain), label);
  }

  async unwrap(wrapped: Uint8Array, label: string): Promise<Uint8Array> {
    this.opened += 1;
    if (this.isAway) throw new Error('no answer');
    return this.inside.unwrap(Buffer.from(wrapped), label).catch(() => {
      throw new KeyRefused('It does not open.');
    });
  }

  isCurrent(wrapped: Uint8Array): Promise<boolean> {
    return this.inside.isCurrent(Buffer.from(wrapped));
  }
}

const label = 'workspace:7f9a1b52';

describe('master keys of a key service', () => {
  const plain = randomBytes(32);
  let service: CountingService;
  let now: number;
  const kept = new KeptMasterKeys(new ConfiguredKeyRing([randomBytes(32)]));
  const keys = (wrapping: string | null = 'vault', own: KeptMasterKeys | null = null) =>
    new ServiceMasterKeys([service], wrapping, own, () => now);
  beforeEach(() => {
    service = new CountingService('vault');
    now = 0;
  });

  it('opens what the service wrapped, and asks for each key once in five minutes', async () => {
    const box = await keys().wrap(plain, label);
    const opening = keys();
    const opened = await Promise.all([1, 2, 3].map(() => opening.unwrap(box, label)));
    expect(opened).toEqual([plain, plain, plain]);
    expect(service.opened).toBe(1);
    now = 5 * 60_000;
    await opening.unwrap(box, label);
    expect(service.opened).toBe(2);
  });

  it('opens nothing that was moved, changed or cut, though it opened the sound one a moment ago', async () => {
    const opening = keys();
    const box = await opening.wrap(plain, label);
    await opening.unwrap(box, label);
    const changed = Buffer.from(box);
    changed[changed.length - 1]! ^= 1;
    await expect(opening.unwrap(box, 'workspace:another')).rejects.toThrow(SealBroken);
    await expect(opening.unwrap(changed, label)).rejects.toThrow(SealBroken);
    await expect(opening.unwrap(box.subarray(0, 5), label)).rejects.toThrow(SealBroken);
    await expect(opening.unwrap(Buffer.alloc(0), label)).rejects.toThrow(SealBroken);
  });

  it('calls no seal broken while the service is away, and asks again at once', async () => {
    const opening = keys();
    const box = await opening.wrap(plain, label);
    service.isAway = true;
    await expect(opening.unwrap(box, label)).rejects.toThrow(KeyServiceUnavailable);
    service.isAway = false;
    expect(await opening.unwrap(box, label)).toEqual(plain);
    const other = new ServiceMasterKeys([], 'vault', null);
    await expect(other.unwrap(box, label)).rejects.toThrow(KeyServiceUnavailable);
  });

  it('opens what the kept key wrapped and calls it old, and the other way round when it is left', async () => {
    const before = await kept.wrap(plain, label);
    const moving = keys('vault', kept);
    expect(await moving.unwrap(before, label)).toEqual(plain);
    expect(await moving.isCurrent(before)).toBe(false);
    const box = await moving.wrap(plain, label);
    expect(await moving.isCurrent(box)).toBe(true);

    const leaving = keys(null, kept);
    expect(await leaving.unwrap(box, label)).toEqual(plain);
    expect([await leaving.isCurrent(box), await leaving.isCurrent(before)]).toEqual([false, true]);
    expect(await kept.unwrap(await leaving.wrap(plain, label), label)).toEqual(plain);
    await expect(keys('vault', null).unwrap(before, label)).rejects.toThrow(SealBroken);
  });

  it('keeps a thousand opened keys at most', async () => {
    const opening = keys();
    const boxes = await Promise.all(
      Array.from({ length: 1_001 }, (_, index) => opening.wrap(plain, `workspace:${index}`)),
    );
    for (const [index, box] of boxes.entries()) await opening.unwrap(box, `workspace:${index}`);
    await opening.unwrap(boxes[1_000]!, 'workspace:1000');
    expect(service.opened).toBe(1_001);
    await opening.unwrap(boxes[0]!, 'workspace:0');
    expect(service.opened).toBe(1_002);
  });
});
