import { createHash, randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { fromBuffer } from 'yauzl';
import { verifySigned } from '../../../platform/privacy/instance-signer.js';
import type { Person } from '../owned-rows.repository.js';
import { spokenWords } from '../testing/fill-person.js';
import { fetchExport, makeExport } from '../testing/export-person.js';
import type { RightsDesk } from '../testing/whole-person.js';
import { openRightsDesk } from '../testing/whole-person.js';
import { PersonalExportsRepository } from './personal-exports.repository.js';
import type { ArchivedFile } from './zip-archive.js';

jest.setTimeout(240_000);

describe('the export of a person', () => {
  let desk: RightsDesk;
  let person: Person;
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    desk = await openRightsDesk();
    [person] = [await desk.person(), await desk.person()];
    await desk.within(person, (tx) =>
      tx.query(
        `insert into observations (workspace_id, participant_id, metric, at, key_hash, import_id, value, raw_value, quality,
           local_day, device)
         select workspace_id, participant_id, metric, at + interval '1 second', '\\x01', import_id, value, raw_value,
                quality, local_day, '=HYPERLINK("http://x")'
           from observations limit 1`,
      ),
    );
    files = await exported();
  });
  afterAll(() => desk.stop());

  async function exported(): Promise<Map<string, Buffer>> {
    const exports = new PersonalExportsRepository(desk.cipher);
    const exportId = await makeExport(desk, person);
    const other = { ...person, participantId: randomUUID() };
    expect(await desk.within(person, (tx) => exports.file(tx, exportId, other))).toBeNull();
    const pieces: Buffer[] = [];
    for await (const piece of await fetchExport(desk, person, exportId)) pieces.push(Buffer.from(piece));
    return unzip(Buffer.concat(pieces));
  }

  it('names every file with its hash and rows in a manifest that is signed', () => {
    const text = files.get('manifest.json')!.toString();
    const manifest = JSON.parse(text) as { files: ArchivedFile[]; publicKey: string };
    const named = [...manifest.files.map(({ name }) => name), 'manifest.json', 'manifest.sig'].sort();
    expect([...files.keys()].sort()).toEqual(named);
    for (const { name, bytes, sha256 } of manifest.files) {
      expect(files.get(name)!.length).toBe(bytes);
      expect(createHash('sha256').update(files.get(name)!).digest('hex')).toBe(sha256);
    }
    const signature = Buffer.from(files.get('manifest.sig')!.toString(), 'base64');
    expect(verifySigned(manifest.publicKey, 'export-manifest', text, signature)).toBe(true);
    expect(verifySigned(manifest.publicKey, 'export-manifest', `${text} `, signature)).toBe(false);
  });

  it('holds as many rows of every table as are counted apart, and the words of the person in plain text', async () => {
    const counts = await desk.eraser.counts(person);
    const lines = (name: string) => files.get(name)!.toString().split('\n').slice(0, -1);
    for (const [store, count] of Object.entries(counts)) {
      const table = /^table:(?!observations|personal_exports)(.*)$/.exec(store)?.[1];
      if (table !== undefined)
        expect({ table, rows: lines(`tables/${table}.jsonl`).length }).toEqual({ table, rows: count });
    }
    const values = [...files.keys()]
      .filter((name) => name.endsWith('.csv'))
      .reduce((sum, name) => sum + lines(name).length - 1, 0);
    expect(values).toBe(counts['table:observations']);
    expect(files.get('tables/plan_requests.jsonl')!.toString()).toContain(spokenWords);
    expect(files.get('tables/members.jsonl')!.toString()).toContain('"display_name":"Test"');
    expect([...files.keys()].filter((name) => name.startsWith('uploads/'))).toHaveLength(1);
  });

  it('hands out no key and no secret, nothing of anybody else, and no formula', () => {
    const everything = [...files].map(([name, bytes]) => `${name}\n${bytes.toString()}`).join('\n');
    for (const secret of ['wrapped_key', 'password_hash', 'blob_key', 'token_hash', 'csrf_token'])
      expect(everything).not.toContain(`"${secret}"`);
    const csv = [...files].filter(([name]) => name.endsWith('.csv')).map(([, bytes]) => bytes.toString());
    expect(csv.some((text) => text.includes(`'=HYPERLINK`))).toBe(true);
    expect(csv.some((text) => /(^|[,"])=HYPERLINK/m.test(text))).toBe(false);
    const ids = new Set(everything.match(/"participant_id":"[^"]+"/g));
    expect([...ids]).toEqual([`"participant_id":"${person.participantId}"`]);
  });
});

function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(bytes, { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed);
      zip.on('error', reject).on('end', () => resolve(files));
      zip.on('entry', (entry: { fileName: string }) =>
        zip.openReadStream(entry as never, (broken, stream) => {
          if (broken) return reject(broken);
          const pieces: Buffer[] = [];
          stream
            .on('data', (piece: Buffer) => pieces.push(piece))
            .on('end', () => {
              files.set(entry.fileName, Buffer.concat(pieces));
              zip.readEntry();
            });
        }),
      );
      zip.readEntry();
    });
  });
}
