import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { startTestApi } from '../../testing/start-test-api.js';
import { workspaceRoot } from '../config/read-settings.js';
import { certificateEnd, followRenewals, ownTls } from './own-tls.js';

jest.setTimeout(60_000);

const samples = join(workspaceRoot, 'core/server/src/platform/http/testing');
const publicUrl = 'https://127.0.0.1';

describe('TLS of our own', () => {
  let folder: string;
  const [tlsCertificate, tlsKey] = ['certificate', 'key'].map((part) => () => join(folder, `${part}.pem`));
  const settings = () => ({ publicUrl, tlsCertificate: tlsCertificate!(), tlsKey: tlsKey!() });
  const put = (name: string) =>
    Promise.all(
      ['key', 'certificate'].map((part) =>
        copyFile(join(samples, `${name}.${part}.pem`), join(folder, `${part}.pem`)),
      ),
    );
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-tls-'));
    await put('former');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is off unless both files are named, and needs a public https address', async () => {
    expect(await ownTls({ publicUrl: null, tlsCertificate: null, tlsKey: null })).toBeNull();
    await expect(ownTls({ ...settings(), tlsKey: null })).rejects.toThrow(/both REGIMEN_TLS_CERTIFICATE/);
    await expect(ownTls({ ...settings(), publicUrl: 'http://x.org' })).rejects.toThrow(/REGIMEN_PUBLIC_URL/);
    await expect(ownTls({ ...settings(), publicUrl: null })).rejects.toThrow(/REGIMEN_PUBLIC_URL/);
  });

  it('refuses what cannot be read or does not belong together, and shows nothing of a key', async () => {
    await copyFile(join(samples, 'renewed.key.pem'), tlsKey!());
    await expect(ownTls(settings())).rejects.toThrow(/does not belong to the certificate/);
    await writeFile(tlsKey!(), 'secret words');
    await expect(ownTls(settings())).rejects.toThrow(/must be in PEM/);
    await expect(ownTls(settings())).rejects.not.toThrow(/secret words/);
    await rm(tlsKey!());
    await expect(ownTls(settings())).rejects.toThrow(/cannot be read/);
  });

  it('knows when a certificate ends', async () => {
    expect((await certificateEnd(tlsCertificate!()))!.getTime()).toBeGreaterThan(Date.now());
    expect(await certificateEnd(join(folder, 'none.pem'))).toBeNull();
    expect(await certificateEnd(null)).toBeNull();
  });

  it('takes a renewed certificate over while it serves, and keeps the former while the new one is unfit', async () => {
    const server = createServer((await ownTls(settings()))!, (_request, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const problems: string[] = [];
    const end = followRenewals(server, settings(), (problem) => problems.push(problem), 20);
    try {
      await sleep(100);
      await copyFile(join(samples, 'renewed.certificate.pem'), tlsCertificate!());
      await until(() => problems.length > 0);
      expect(await nameServed(server)).toBe('former');
      await copyFile(join(samples, 'renewed.key.pem'), tlsKey!());
      await until(async () => (await nameServed(server)) === 'renewed');
    } finally {
      end();
      server.close();
    }
  });

  it('serves the product, and nothing by plain http', async () => {
    const api = await startTestApi({
      REGIMEN_TLS_CERTIFICATE: tlsCertificate!(),
      REGIMEN_TLS_KEY: tlsKey!(),
      REGIMEN_PUBLIC_URL: publicUrl,
    });
    try {
      const { port } = new URL(api.url);
      const ca = await readFile(tlsCertificate!());
      const answer = await new Promise<{ status?: number; secure?: string }>((resolve, reject) => {
        get({ host: '127.0.0.1', port, path: '/healthz', ca, agent: false }, (response) => {
          response.resume();
          const secure = response.headers['strict-transport-security'];
          resolve({ status: response.statusCode!, secure: secure! });
        }).on('error', reject);
      });
      expect(answer).toEqual({ status: 200, secure: expect.stringContaining('max-age=') as string });
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    } finally {
      await api.stop();
    }
  });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error('It did not come to hold within 10 s.');
}

/** Common name of the certificate that a new connection is shown. */
function nameServed(server: Server): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      resolve((response.socket as TLSSocket).getPeerCertificate().subject.CN as string);
    }).on('error', reject);
  });
}
