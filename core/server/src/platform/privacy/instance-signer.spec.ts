import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { InstanceSigner, verifySigned } from './instance-signer.js';

describe('the key an installation signs with', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-signer-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is Ed25519 as the standard has it', () => {
    // RFC 8032, section 7.1, test 1.
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const publicKey = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
    expect(new InstanceSigner(seed).publicKey).toBe(`ed25519:${publicKey.toString('base64')}`);
  });

  it('is made once however many processes come first, readable by its owner alone', async () => {
    const signers = await Promise.all(Array.from({ length: 8 }, () => InstanceSigner.load(folder, null)));
    expect(new Set(signers.map(({ publicKey }) => publicKey)).size).toBe(1);
    expect((await stat(join(folder, 'signing.key'))).mode & 0o777).toBe(0o600);
    expect((await InstanceSigner.load(folder, Buffer.alloc(32, 1))).publicKey).not.toBe(
      signers[0]!.publicKey,
    );
  });

  it('verifies what it signed, for that purpose and those bytes only', async () => {
    const signer = await InstanceSigner.load(folder, null);
    const signature = signer.sign('erasure-receipt', 'a receipt');
    expect(signer.verify('erasure-receipt', Buffer.from('a receipt'), signature)).toBe(true);
    expect(verifySigned(signer.publicKey, 'erasure-receipt', 'a receipt', signature)).toBe(true);
    expect(signer.verify('audit-anchor', 'a receipt', signature)).toBe(false);
    expect(signer.verify('erasure-receipt', 'another', signature)).toBe(false);
    expect(signer.verify('erasure-receipt', 'a receipt', signature.subarray(1))).toBe(false);
    expect(verifySigned('ed25519:', 'erasure-receipt', 'a receipt', signature)).toBe(false);
    expect(
      verifySigned(new InstanceSigner(Buffer.alloc(32)).publicKey, 'erasure-receipt', 'a receipt', signature),
    ).toBe(false);
  });

  it('is never made anew where its file is damaged', async () => {
    await writeFile(join(folder, 'signing.key'), 'half a k');
    await expect(InstanceSigner.load(folder, null)).rejects.toThrow(StartRefused);
    expect(await readFile(join(folder, 'signing.key'), 'utf8')).toBe('half a k');
  });
});
