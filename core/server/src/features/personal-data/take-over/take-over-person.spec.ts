import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { jest } from '@jest/globals';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { firstBrokenConsent } from '../../../platform/privacy/consent/consent-entry.js';
import { ConsentLedgerRepository } from '../../../platform/privacy/consent/consent-ledger.repository.js';
import { sayConsent } from '../../../platform/privacy/consent/testing/say-consent.js';
import { observationHash } from '../../health-data/observations/observation-hash.js';
import { WorkspacesRepository } from '../../members/workspaces.repository.js';
import { ZipArchive } from '../export/zip-archive.js';
import type { Person } from '../owned-rows.repository.js';
import { erasePerson } from '../testing/erase-person.js';
import { fetchExport, makeExport } from '../testing/export-person.js';
import type { RightsDesk } from '../testing/whole-person.js';
import { openRightsDesk } from '../testing/whole-person.js';
import { ExportRefused } from './export-refused.js';
import { ExportZip } from './export-zip.js';
import { leftBehind } from './left-behind.js';
import type { TakenPerson, TakeOver } from './person-taker.js';
import { PersonTaker } from './person-taker.js';

jest.setTimeout(240_000);

describe('taking a person over from their export', () => {
  let desk: RightsDesk;
  let person: Person;
  let path: string;
  beforeAll(async () => {
    desk = await openRightsDesk();
    person = await desk.person();
    await addTold();
    path = await exported(person);
  });
  afterAll(() => desk.stop());

  /** What no sample holds: names that a spreadsheet would run, words beside a value, what was agreed to. */
  async function addTold() {
    const measured = {
      metric: 'body-mass',
      value: 71.25,
      at: '2026-03-01T06:30:00.500Z',
      until: null,
    } as const;
    const named = { device: '=cmd, "x"\n1', nativeId: "'-7" };
    await desk.within(person, async (tx) => {
      await tx.query(`select ensure_observation_partition('2026-03-01')`);
      const place = { ...person, personId: person.memberId, field: 'observations.sealed_note' };
      const note = await desk.cipher.seal(tx, place, 'after "coffee"');
      await tx.query(
        `insert into observations (workspace_id, participant_id, metric, at, key_hash, import_id, value, raw_value, quality,
           local_day, device, native_id, sealed_note)
         select workspace_id, participant_id, $1, $2, decode($3, 'hex'), import_id, $4, $4, 'good', '2026-03-01', $5, $6, $7
           from observations limit 1`,
        [
          ...[measured.metric, measured.at, observationHash({ ...measured, ...named }), measured.value],
          ...[named.device, named.nativeId, note],
        ],
      );
      for (const isGiven of [true, false, true])
        await sayConsent(tx, { ...person, id: person.participantId }, 'planning', isGiven);
    });
  }

  async function exported(of: Person): Promise<string> {
    const to = join(desk.dataFolder, `${randomUUID()}.zip`);
    await pipeline(await fetchExport(desk, of, await makeExport(desk, of)), createWriteStream(to));
    return to;
  }

  async function emptyWorkspace(): Promise<string> {
    const workspaceId = randomUUID();
    const wrappedKey = await desk.cipher.newWorkspaceKey(workspaceId);
    await desk.within({ workspaceId }, (tx) =>
      new WorkspacesRepository().add(tx, { id: workspaceId, name: 'Other', kind: 'practice', wrappedKey }),
    );
    return workspaceId;
  }

  async function take(from: string, how: Partial<TakeOver> & { workspaceId: string }): Promise<TakenPerson> {
    const zip = await ExportZip.open(from, [desk.signer.publicKey]);
    try {
      const taker = new PersonTaker({ ...desk, blobs: desk.imports.blobs, audit: new AuditRepository() });
      return await taker.take(zip, { withConsents: true, accountName: randomUUID(), ...how });
    } finally {
      zip.close();
    }
  }

  /** Every row of an export as it is to be compared: sorted, without what is new by its nature. */
  async function records(from: string, ids?: TakenPerson['ids']): Promise<Record<string, string[]>> {
    const zip = await ExportZip.open(from, [desk.signer.publicKey]);
    const found: Record<string, string[]> = {};
    for (const { name } of zip.manifest.files) {
      const [, table = ''] = /^tables\/(.*)\.jsonl$/.exec(name) ?? [];
      if (!/^(tables|measurements)\//.test(name) || table in leftBehind) continue;
      const lines = (await text(zip.bytes(name))).split('\n').slice(0, -1);
      const rows = name.endsWith('.csv') ? lines : lines.map((line) => plain(table, line));
      found[name] = rows
        .map((line) => line.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids?.of(id) ?? id))
        .sort();
    }
    zip.close();
    return found;
  }

  it('brings every record over, with new ids and whole references', async () => {
    const workspaceId = await emptyWorkspace();
    const taken = await take(path, { workspaceId });
    expect(taken.participantId).not.toBe(person.participantId);
    const [before, after] = [await records(path, taken.ids), await records(await exported(taken))];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const [file, rows] of Object.entries(before))
      expect({ file, rows: after[file] }).toEqual({ file, rows });
    expect(before['measurements/notes.jsonl']!.join()).toContain('coffee');
    expect(Object.values(before).flat().length).toBeGreaterThan(200);
  });

  it('makes the identity of each value anew, the same as when it was read from its source', async () => {
    const { participantId, ...rest } = await take(path, { workspaceId: await emptyWorkspace() });
    const keys = (of: Pick<Person, 'workspaceId'>) =>
      desk.within(of, (tx) =>
        tx.query(`select metric, encode(key_hash, 'hex') as key, device, native_id, sealed_note is null as bare
                    from observations order by metric, key`),
      );
    expect(participantId).not.toBe(person.participantId);
    expect(await keys(rest)).toEqual(await keys(person));
  });

  it('takes over what was agreed to only when told, in a ledger that is whole', async () => {
    const ledger = new ConsentLedgerRepository();
    const entries = (of: Person) => desk.within(of, (tx) => ledger.entries(tx, of.participantId));
    const without = await take(path, { workspaceId: await emptyWorkspace(), withConsents: false });
    expect(await entries(without)).toEqual([]);
    expect(without.left['consent_ledger']).toBe(3);
    const lines = await entries(await take(path, { workspaceId: await emptyWorkspace() }));
    expect(lines.map(({ decision }) => decision)).toEqual(['given', 'withdrawn', 'given']);
    expect(firstBrokenConsent(lines)).toBeNull();
  });

  it('refuses whoever is there already, and whoever was erased, here or where they came from', async () => {
    const workspaceId = await emptyWorkspace();
    const taken = await take(path, { workspaceId });
    await expect(take(path, { workspaceId })).rejects.toMatchObject({ code: 'here-already' });
    expect((await erasePerson(desk, taken)).state).toBe('proved');
    await expect(take(path, { workspaceId })).rejects.toMatchObject({ code: 'erased' });
    const other = await desk.person();
    const othersPath = await exported(other);
    await erasePerson(desk, other);
    await expect(take(othersPath, { workspaceId: await emptyWorkspace() })).rejects.toMatchObject({
      code: 'erased',
    });
  });

  it('leaves nothing behind when a row does not fit, and names it', async () => {
    const workspaceId = await emptyWorkspace();
    const files = async () => [
      ...(await readdir(join(desk.dataFolder, 'uploads'))),
      ...(await readdir(desk.dataFolder)),
    ];
    const before = await files();
    const bent = await rebuilt(path, (name, content) =>
      name === 'tables/plans.jsonl' ? content.replace('"status":"active"', '"status":"odd"') : content,
    );
    before.push(bent.split('/').at(-1)!);
    await expect(take(bent, { workspaceId })).rejects.toMatchObject({
      code: 'row',
      file: 'tables/plans.jsonl',
      line: 1,
    });
    const badValue = await rebuilt(path, (name, content) =>
      name === 'measurements/body-mass.csv' ? content.replace('71.25,71.25', '71.25,many') : content,
    );
    before.push(badValue.split('/').at(-1)!);
    await expect(take(badValue, { workspaceId })).rejects.toMatchObject({
      code: 'row',
      file: 'measurements/body-mass.csv',
    });
    const left = await desk.within({ workspaceId }, (tx) =>
      tx.query(
        'select id from members union all select id from participants union all select id from uploads',
      ),
    );
    expect(left).toEqual([]);
    expect((await files()).sort()).toEqual(before.sort());
  });

  it('refuses a changed, a foreign and a cut-off file, and what is no export', async () => {
    const bytes = await readFile(path);
    const at = (name: string) => join(desk.dataFolder, name);
    await writeFile(at('cut.zip'), bytes.subarray(0, bytes.length - 100));
    await writeFile(at('no.zip'), 'no zip at all');
    const open = (name: string, keys = [desk.signer.publicKey]) => ExportZip.open(name, keys);
    await expect(open(at('cut.zip'))).rejects.toBeInstanceOf(ExportRefused);
    await expect(open(at('no.zip'))).rejects.toMatchObject({ code: 'not-an-export' });
    await expect(open(at('none.zip'))).rejects.toMatchObject({ code: 'not-an-export' });
    await expect(open(path, ['ed25519:AAAA'])).rejects.toMatchObject({ code: 'foreign' });
    const swapped = await rebuilt(path, (name, content) => `${content}${name === 'README.txt' ? ' ' : ''}`, {
      isSignedAnew: false,
    });
    await expect(open(swapped)).rejects.toMatchObject({ code: 'damaged', file: 'README.txt' });
    await copyFile(path, at('copy.zip'));
    (await open(at('copy.zip'))).close();
  });

  /** The same export with some files changed; signed anew by this installation, as nobody else could. */
  async function rebuilt(
    from: string,
    change: (name: string, content: string) => string,
    { isSignedAnew = true } = {},
  ): Promise<string> {
    const zip = await ExportZip.open(from, [desk.signer.publicKey]);
    const to = join(desk.dataFolder, `${randomUUID()}.zip`);
    const archive = new ZipArchive();
    const contents = new Map<string, Buffer>();
    for (const { name } of zip.manifest.files) {
      const pieces: Buffer[] = [];
      for await (const piece of zip.bytes(name)) pieces.push(piece);
      const whole = Buffer.concat(pieces);
      contents.set(name, name.startsWith('uploads/') ? whole : Buffer.from(change(name, whole.toString())));
    }
    const written = pipeline(archive.output, createWriteStream(to));
    for (const [name, content] of contents) await archive.add(name, once(content), () => null);
    const files = isSignedAnew ? archive.files : zip.manifest.files;
    const manifest = JSON.stringify({ ...zip.manifest, files });
    const signature = desk.signer.sign('export-manifest', manifest).toString('base64');
    archive.finish({ 'manifest.json': manifest, 'manifest.sig': signature });
    await written;
    zip.close();
    return to;
  }
});

/** Without what is new by its nature: the account's name, hashes over ids, and work that ended with the move. */
function plain(table: string, line: string): string {
  const row = JSON.parse(line) as Record<string, unknown>;
  const fresh: Readonly<Record<string, readonly string[]>> = {
    members: ['account_name'],
    consent_ledger: ['hash', 'prev_hash'],
    quality_entries: ['id'],
    live_sessions: ['is_over'],
  };
  for (const column of fresh[table] ?? []) delete row[column];
  return JSON.stringify(row);
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield content;
}
