import type { Deployment } from './weak-settings.js';
import { weaknessesOf } from './weak-settings.js';

const sound: Deployment = {
  settings: {
    host: '127.0.0.1',
    publicUrl: 'https://regimen.example.org',
    mode: 'production',
    demo: false,
    databaseUrl: 'postgres://regimen:x@db.example.org/regimen',
    masterKey: Buffer.alloc(32),
    keyService: null,
    keysFolder: '/srv/keys',
    auditAnchors: '/srv/anchors.jsonl',
    dataFolder: '/srv/data',
    trustedProxies: ['127.0.0.1', '10.0.0.0/12', '2001:db8:1::/48', '::ffff:10.0.0.5/128'],
    redisUrl: 'rediss://queue.example.org',
  },
  folder: { mode: 0o40700, isInClone: false },
  plugins: [
    { from: '@regimen/plugin-model-lexicon', allowUnsigned: false },
    { from: './mine', allowUnsigned: false, tier: 'isolated' },
  ],
  certificateDays: null,
  database: {
    version: 170_006,
    ownerIsSuperuser: false,
    appIsMighty: false,
    isEncrypted: true,
    workspaces: 2,
    withSecondFactor: 2,
  },
};
const settings = (changed: Partial<Deployment['settings']>): Deployment => ({
  ...sound,
  settings: { ...sound.settings, ...changed },
});
const plugin = (line: { allowUnsigned: boolean; tier?: 'trusted' | 'isolated' }): Deployment => ({
  ...sound,
  plugins: [{ from: './mine', ...line }],
});
const database = (changed: Partial<NonNullable<Deployment['database']>>): Deployment => ({
  ...sound,
  database: { ...sound.database!, ...changed },
});

describe('weak settings', () => {
  it('are none in a sound deployment, nor in what cannot be looked at', () => {
    expect(weaknessesOf(sound)).toEqual([]);
    expect(weaknessesOf(settings({ masterKey: null, keyService: 'vault' }))).toEqual([]);
    expect(weaknessesOf({ ...sound, certificateDays: 40 })).toEqual([]);
    expect(weaknessesOf(settings({ auditAnchors: '/srv/data-anchors/audit.jsonl' }))).toEqual([]);
    expect(weaknessesOf(settings({ demo: true, publicUrl: null }))).toEqual([]);
    expect(weaknessesOf({ ...sound, database: null, folder: { mode: null, isInClone: false } })).toEqual([]);
  });

  it.each<[string, Deployment]>([
    ['PUBLIC_WITHOUT_TLS', settings({ publicUrl: 'http://regimen.example.org' })],
    ['PUBLIC_WITHOUT_TLS', settings({ publicUrl: null, host: '0.0.0.0' })],
    ['DEVELOPMENT_MODE', settings({ mode: 'development' })],
    ['DEMO_WORKSPACE', settings({ demo: true })],
    ['KEY_BESIDE_DATA', settings({ masterKey: null })],
    ['VAULT_BESIDE_DATA', settings({ keysFolder: null })],
    ['ANCHORS_BESIDE_DATA', settings({ auditAnchors: '/srv/data/audit-anchors.jsonl' })],
    ['ANCHORS_BESIDE_DATA', settings({ auditAnchors: '/srv/data/../data/..anchors' })],
    ['PLUGIN_UNSIGNED', plugin({ allowUnsigned: true })],
    ['PLUGIN_TRUSTED', plugin({ allowUnsigned: false, tier: 'trusted' })],
    ['PLUGIN_UNSIGNED_AND_TRUSTED', plugin({ allowUnsigned: true, tier: 'trusted' })],
    ...['0.0.0.0/0', '0.0.0.0/00', '10.0.0.0/8', '10.0.0.0/08', '::/0', '::/16', '2000::/32', '::/80'].map(
      (network): [string, Deployment] => ['EVERY_PROXY_TRUSTED', settings({ trustedProxies: [network] })],
    ),
    ['EVERY_PROXY_TRUSTED', settings({ trustedProxies: ['::ffff:0.0.0.0/96'] })],
    ['QUEUE_WITHOUT_TLS', settings({ redisUrl: 'redis://queue.example.org' })],
    ['APPLICATION_ROLE_MIGHTY', database({ appIsMighty: true })],
    ['OWNER_IS_SUPERUSER', database({ ownerIsSuperuser: true })],
    ['DATABASE_WITHOUT_TLS', database({ isEncrypted: false })],
    ['DATABASE_OLD', database({ version: 150_013 })],
    ['SECOND_FACTOR_NOT_ASKED', database({ withSecondFactor: 1 })],
    ['CERTIFICATE_ENDS', { ...sound, certificateDays: 13 }],
    ['CERTIFICATE_ENDS', { ...sound, certificateDays: -1 }],
    ['DATA_FOLDER_OPEN', { ...sound, folder: { mode: 0o40750, isInClone: false } }],
    ['DATA_IN_CLONE', { ...sound, folder: { mode: 0o40700, isInClone: true } }],
  ])('tell of %s, and of nothing else', (code, deployment) => {
    expect(weaknessesOf(deployment).map((weakness) => weakness.code)).toEqual([code]);
  });

  it('tell of a demo where strangers come, also without an address for them', () => {
    const open = settings({ demo: true, publicUrl: null, host: '0.0.0.0' });
    expect(weaknessesOf(open).map(({ code }) => code)).toEqual(['PUBLIC_WITHOUT_TLS', 'DEMO_WORKSPACE']);
  });

  it('name the plugins they are about', () => {
    const [found] = weaknessesOf(plugin({ allowUnsigned: true, tier: 'trusted' }));
    expect(found?.what).toMatch(/: \.\/mine\.$/);
  });

  it('come with what to do, the worst first', () => {
    const found = weaknessesOf(settings({ masterKey: null, mode: 'development' }));
    expect(found.map(({ severity }) => severity)).toEqual(['high', 'low']);
    for (const { what, todo } of found)
      expect([what, todo]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });
});
