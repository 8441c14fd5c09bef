import { jest } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginDefinition } from '@regimen/plugin-api';
import { PersonErased } from '../../../platform/privacy/person-cipher.js';
import { verifySigned } from '../../../platform/privacy/instance-signer.js';
import { keepResearchFile, researchFileRow } from '../../research-exports/testing/research-withdrawals.js';
import type { Person } from '../owned-rows.repository.js';
import type { RightsDesk } from '../testing/whole-person.js';
import { openRightsDesk } from '../testing/whole-person.js';
import { erasePerson } from '../testing/erase-person.js';
import { spokenWords } from '../testing/fill-person.js';
import { signedTextOf } from './erasure-receipt.js';
import { ErasuresRepository } from './erasures.repository.js';
import { LegalHoldsRepository } from './legal-holds.repository.js';

jest.setTimeout(120_000);

describe('erasing a person', () => {
  let desk: RightsDesk;
  const erasures = new ErasuresRepository();
  beforeAll(async () => {
    desk = await openRightsDesk();
  });
  afterAll(() => desk.stop());

  const erase = (person: Person) => erasePerson(desk, person);
  const files = async (folder: string) => new Set(await readdir(join(desk.dataFolder, folder)));
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);

  it('leaves nothing in any store, destroys the key and proves it; somebody else keeps all of theirs', async () => {
    const [person, other] = [await desk.person(), await desk.person()];
    const othersBefore = await desk.eraser.counts(other);
    const words = await desk.within(person, (tx) =>
      tx.query<{ text: Buffer }[]>('select text from plan_requests'),
    );
    const { state, receipt } = await erase(person);
    expect(state).toBe('proved');
    expect(total(await desk.eraser.counts(person))).toBe(0);
    expect(await desk.eraser.counts(other)).toEqual(othersBefore);
    expect((await files('uploads')).size).toBe(1);
    const place = { workspaceId: person.workspaceId, personId: person.memberId, field: 'plan_requests.text' };
    await expect(
      desk.within(person, (tx) => desk.cipher.openText(tx, place, words[0]!.text)),
    ).rejects.toThrow(PersonErased);
    const { stores } = receipt!.receipt;
    expect(stores.find(({ store }) => store === 'observations')!.before).toBeGreaterThan(100);
    expect(stores.every(({ after }) => after === 0)).toBe(true);
    expect(JSON.stringify(receipt)).not.toContain(spokenWords.slice(10));
    const signature = Buffer.from(receipt!.signature, 'base64');
    expect(verifySigned(receipt!.publicKey, 'erasure-receipt', signedTextOf(receipt!), signature)).toBe(true);
    const changed = { receipt: { ...receipt!.receipt, provedAt: '2020-01-01T00:00:00.000Z' } };
    expect(verifySigned(receipt!.publicKey, 'erasure-receipt', signedTextOf(changed), signature)).toBe(false);
    expect((await desk.erased.all()).map(({ memberId }) => memberId)).toContain(person.memberId);
  });

  it('ends every file for research that holds them, before their key goes; files without them stay', async () => {
    const person = await desk.person();
    const { workspaceId } = person;
    const [held, others] = await desk.within(person, async (tx) => {
      const [researcher] = await tx.query<{ id: string }[]>(
        `insert into members (workspace_id, account_name, display_name, roles) values ($1, 'researcher', 'sealed', '{administrator}')
         returning id`,
        [workspaceId],
      );
      const asks = { workspaceId, memberId: researcher!.id };
      await desk.cipher.createPersonKey(tx, workspaceId, asks.memberId);
      return [
        await keepResearchFile(tx, desk.cipher, asks, [person]),
        await keepResearchFile(tx, desk.cipher, asks, []),
      ];
    });
    const { receipt } = await erase(person);
    const rows = await desk.within(person, async (tx) => [
      await researchFileRow(tx, held!),
      await researchFileRow(tx, others!),
    ]);
    expect(rows).toEqual([
      { state: 'refused', reason: 'WITHDRAWN', hasFile: false },
      { state: 'done', reason: null, hasFile: true },
    ]);
    expect(receipt!.receipt.stores).toContainEqual({ store: 'research', kind: 'files', before: 1, after: 0 });
  });

  it('ends an import in its middle as CANCELLED_ERASED, and keeps neither row nor file of it', async () => {
    const person = await desk.person();
    const importId = await desk.upload(person, 6);
    await desk.within(person, (tx) =>
      tx.query('insert into outbox (workspace_id, queue, payload) values ($1, $2, $3)', [
        person.workspaceId,
        'imports',
        { importId, participantId: person.participantId },
      ]),
    );
    const reading = desk.runImport(person, importId).catch((error: Error) => error);
    await until(async () => {
      const record = await desk.within(person, (tx) => desk.imports.imports.find(tx, importId));
      return (record?.recordsRead ?? 0) > 0;
    });
    const { state } = await erase(person);
    await reading;
    expect(state).toBe('proved');
    expect(total(await desk.eraser.counts(person))).toBe(0);
    const jobs = await desk.within(person, (tx) =>
      tx.query<{ problem: string }[]>(
        `select problem, payload from outbox where workspace_id = $1 and queue = 'imports'`,
        [person.workspaceId],
      ),
    );
    expect(jobs).toEqual([{ problem: 'CANCELLED_ERASED', payload: {} }]);
    // A late delivery finds nobody.
    await desk.runImport(person, importId);
    expect(total(await desk.eraser.counts(person))).toBe(0);
  });

  it('waits behind a hold by law, and goes on when it is lifted', async () => {
    const person = await desk.person();
    const holds = new LegalHoldsRepository(desk.cipher);
    const hold = { reason: 'A claim is before the court', placedBy: person.memberId, until: '2099-01-31' };
    const { id } = await desk.within(person, (tx) => holds.place(tx, person, hold));
    expect((await erase(person)).state).toBe('held');
    const due = await desk.within(person, (tx) =>
      tx.query('select due_at::date::text as due from outbox where workspace_id = $1 and queue = $2', [
        person.workspaceId,
        'erasures',
      ]),
    );
    expect(due).toEqual([{ due: '2099-02-01' }]);
    expect((await desk.eraser.counts(person))['table:members']).toBe(1);
    await desk.within(person, (tx) => holds.lift(tx, id));
    expect((await erase(person)).state).toBe('proved');
  });

  it('goes on where a crash stopped it, and tells what was there at first', async () => {
    const person = await desk.person();
    const { id } = await desk.within(person, (tx) => erasures.ask(tx, person, person.memberId));
    const before = await desk.eraser.counts(person);
    await desk.within(person, (tx) => erasures.begin(tx, id, before));
    await desk.within(person, (tx) => tx.query('delete from observations'));
    const { receipt } = await erase(person);
    const told = receipt!.receipt.stores.find(({ store }) => store === 'observations');
    expect(told).toMatchObject({ before: before['table:observations'], after: 0 });
  });

  it('reaches what a plugin stored, loaded or not', async () => {
    const person = await desk.person();
    const id = `nutrition-e${person.memberId.slice(0, 8)}`;
    const storage = {
      migrations: [
        {
          name: '20261125-1000-create-notes',
          up: 'create table notes (workspace_id uuid not null, of_person uuid not null, text text)',
        },
      ],
      personalTables: [{ table: 'notes', participantColumn: 'of_person' }],
    };
    const opened = await desk.databases.open({ id, storage } as unknown as PluginDefinition);
    await opened!
      .store()
      .transaction(person.workspaceId, (tx) =>
        tx.query('insert into notes values ($1, $2, $3)', [
          person.workspaceId,
          person.participantId,
          'likes rice',
        ]),
      );
    const store = `plugin:plugin_${id.replaceAll('-', '_')}.notes`;
    expect((await desk.eraser.counts(person))[store]).toBe(1);
    await erase(person);
    expect((await desk.eraser.counts(person))[store]).toBe(0);
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}
