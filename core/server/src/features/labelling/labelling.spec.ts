import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { pluginsForCommand } from '../../cli/plugins-for-command.js';
import { sayConsent } from '../../platform/privacy/consent/testing/say-consent.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { ModelDecisionsRepository } from '../models/model-decisions.repository.js';
import { ModelDesk } from '../models/model-desk.js';
import { ModelUsesRepository } from '../models/model-uses.repository.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { LabellingDesk } from './labelling-desk.js';
import { ReadTextsProcessor } from './read-texts.processor.js';
import { TextsToLabelRepository } from './texts-to-label.repository.js';

jest.setTimeout(120_000);

const readers = join(dirname(fileURLToPath(import.meta.url)), 'testing/two-readers');
const cipher = testCipher();
const desk = new LabellingDesk(new TextsToLabelRepository(), cipher, new OutboxRepository());

/** Until somebody else waits for an advisory lock; the test's own time limit ends it. */
async function waitsForLock(tx: EntityManager): Promise<void> {
  for (;;) {
    const waiting = await tx.query<unknown[]>(
      `select 1 from pg_locks where locktype = 'advisory' and not granted limit 1`,
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface Text {
  id: string;
  text: string;
  doubt: number;
  marks: unknown[];
  isFromPerson: boolean;
}

describe('labelling', () => {
  let ward: Ward;
  let folder: string;
  let administrator: SignedInClient;
  let person: SignedInClient;
  let reading: ReadTextsProcessor;
  beforeAll(async () => {
    ward = await openWard();
    [administrator, person] = [await ward.as('administrator'), await ward.as('participant')];
    folder = await mkdtemp(join(tmpdir(), 'regimen-labelling-'));
    const list = join(folder, 'plugins.json');
    await writeFile(list, JSON.stringify({ plugins: [{ from: readers, allowUnsigned: true }] }));
    const models = new ModelDesk(
      await pluginsForCommand({ pluginsFile: list, dataFolder: folder, pluginKeys: null, signingKey: null }),
      new ModelDecisionsRepository(),
      new ModelUsesRepository(),
      new AuditRepository(),
    );
    reading = new ReadTextsProcessor({ transactions: ward.api.database.transactions, desk, models });
  });
  afterAll(async () => {
    await ward?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async (query: string, client = administrator) => {
    const { data, codes } = await client.ask(query);
    return (data ? Object.values(data)[0] : codes) as unknown;
  };
  const fields = `__typename ... on Problem { code issues { path code } }`;
  const load = (text: string, client = administrator) =>
    ask(
      `mutation { loadTextsToLabel(text: ${JSON.stringify(text)}) { ${fields} ... on LoadedTexts { added repeated } } }`,
      client,
    );
  const next = (first = 10, client = administrator) =>
    ask(
      `{ textsToLabel(first: ${first}) { id text doubt isFromPerson marks { from to slot value } } }`,
      client,
    ) as Promise<Text[]>;
  const label = (id: string, marks = '', intent = 'plan') =>
    ask(`mutation { labelText(input: { id: "${id}", intent: ${intent}, marks: [${marks}] })
      { ${fields} ... on TextToLabel { state intent marks { slot } } } }`);
  const move = (mutation: 'skipText' | 'putTextBack', id: string) =>
    ask(`mutation { ${mutation}(id: "${id}") { ${fields} ... on TextToLabel { state } } }`);
  const counts = () => ask('{ labelCounts { unread waiting labelled skipped } }');
  const read = async () => {
    let isFinished = false;
    const finish = () => Promise.resolve(void (isFinished = true));
    await reading.run({ id: 'j', workspaceId: ward.workspaceId, payload: {}, requestedBy: null, finish });
    expect(isFinished).toBe(true);
  };
  const request = (text: string) =>
    ask(
      `mutation { requestPlan(input: { participantId: "${ward.participantId}", text: "${text}" }) { __typename } }`,
      person,
    );
  const consent = (isGiven: boolean) =>
    ask(
      `mutation { setConsent(input: { participantId: "${ward.participantId}", kind: labelRequests,
        isGiven: ${isGiven} }) { __typename } }`,
      person,
    );

  it('loads lines once, without contact data, and says at which line something is wrong', async () => {
    expect(await load('fine\nrun [fast]\n\n' + 'x'.repeat(1_001))).toEqual({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      issues: [
        { path: 'lines.2', code: 'markup' },
        { path: 'lines.4', code: 'too-long' },
      ],
    });
    expect(await load(' \n')).toMatchObject({ issues: [{ path: 'text', code: 'empty' }] });
    expect(await load('a\n'.repeat(2_001))).toMatchObject({ issues: [{ code: 'too-many-lines' }] });
    expect(await load('a'.repeat(200_001))).toMatchObject({ issues: [{ code: 'too-large' }] });
    expect(await counts()).toMatchObject({ unread: 0 });
    const lines = 'my knee hurts\nMy knee  hurts.\r\nmaybe my knee hurts\n膝盖疼\nwrite to ann@example.org';
    expect(await load(lines)).toEqual({ __typename: 'LoadedTexts', added: 4, repeated: 1 });
    expect(await load('MY KNEE HURTS!')).toMatchObject({ added: 0, repeated: 1 });
    expect(await counts()).toEqual({ unread: 4, waiting: 0, labelled: 0, skipped: 0 });
    expect(await next()).toEqual([]);
  });

  it('has them read by the models of its own process, and asks first where they are in doubt', async () => {
    await read();
    const texts = await next();
    expect(texts.map(({ text }) => text).sort()).toEqual(
      ['maybe my knee hurts', 'my knee hurts', 'write to (e-mail)', '膝盖疼'].sort(),
    );
    expect(texts[0]).toMatchObject({
      text: 'maybe my knee hurts',
      doubt: 0.5,
      isFromPerson: false,
      // Of the reading that is sure.
      marks: [{ from: 9, to: 13, slot: 'joint', value: 'knee' }],
    });
    expect(texts.find(({ text }) => text.startsWith('write'))).toMatchObject({ doubt: 0, marks: [] });
    expect(await next(1)).toHaveLength(1);
  });

  it('has them read again once other models answer, and shows them until then', async () => {
    const decide = (state: 'on' | 'off') =>
      ward.inside(async (tx) => {
        const model = { ability: 'understanding', modelId: 'net', modelVersion: '1' } as const;
        const decidedBy = await ward.memberId('administrator');
        const decision = { ...model, state, reason: 'Test', decidedBy };
        await new ModelDecisionsRepository().add(tx, ward.workspaceId, decision);
        await desk.readAgain(tx, ward.workspaceId);
      });
    const doubts = async () => (await next()).map(({ doubt }) => doubt);
    const before = await doubts();
    expect(before[0]).toBe(0.5);
    await decide('off');
    expect(await doubts()).toEqual(before);
    expect(await counts()).toEqual({ unread: 0, waiting: 4, labelled: 0, skipped: 0 });
    await read();
    expect(await doubts()).toEqual([0, 0, 0, 0]);
    await decide('on');
    await read();
    expect(await doubts()).toEqual(before);
  });

  it('keeps labels that fit, skips and undoes', async () => {
    const [doubtful, sure] = await next();
    expect(doubtful!.text).toBe('maybe my knee hurts');
    const knee = '{ from: 9, to: 13, slot: "joint", value: "knee" }';
    expect(
      await label(doubtful!.id, `${knee}, { from: 11, to: 15, slot: "joint", value: "hip" }`),
    ).toMatchObject({
      issues: [{ path: 'marks.1', code: 'nested' }],
    });
    expect(await label(doubtful!.id, '{ from: 0, to: 99, slot: "joint", value: "knee" }')).toMatchObject({
      issues: [{ code: 'outside' }],
    });
    expect(await label(doubtful!.id, '{ from: 9, to: 13, slot: "joint", value: "tail" }')).toMatchObject({
      issues: [{ code: 'unknown-value' }],
    });
    expect(await label(doubtful!.id, knee, 'report')).toMatchObject({ state: 'labelled', intent: 'report' });
    expect(await move('skipText', sure!.id)).toMatchObject({ state: 'skipped' });
    expect(await counts()).toEqual({ unread: 0, waiting: 2, labelled: 1, skipped: 1 });
    expect(await move('putTextBack', doubtful!.id)).toMatchObject({ state: 'waiting' });
    expect(await counts()).toEqual({ unread: 0, waiting: 3, labelled: 0, skipped: 1 });
    expect(await label('nobody')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await label(ward.participantId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes what a participant says only with their consent, without their name, and not as plain text', async () => {
    await request('before I agreed');
    expect(await consent(true)).toMatchObject({ __typename: 'ConsentsNow' });
    await request('participant here, maybe my knee: call +44 20 7946 0958');
    await read();
    const own = (await next()).filter(({ isFromPerson }) => isFromPerson);
    expect(own.map(({ text }) => text)).toEqual(['(name) here, maybe my knee: call (phone)']);
    const rows = await ward.inside((tx) => tx.query<object[]>('select * from texts_to_label'));
    expect(JSON.stringify(rows.map((row) => String(Object.values(row))))).not.toContain('knee');
    const looks = await ward.inside((tx) =>
      tx.query(`select 1 from audit_entries where action = 'read-text-to-label' and subject = $1`, [
        `participant:${ward.participantId}`,
      ]),
    );
    expect(looks).not.toEqual([]);
  });

  it('deletes labelled and unlabelled words of who takes the consent back', async () => {
    const [own] = (await next()).filter(({ isFromPerson }) => isFromPerson);
    await label(own!.id);
    await request('and my knee again');
    expect(await counts()).toMatchObject({ unread: 1, labelled: 1 });
    await consent(false);
    expect(await counts()).toMatchObject({ unread: 0, labelled: 0 });
    await request('nobody may see this');
    expect(await counts()).toMatchObject({ unread: 0 });
  });

  it('keeps nothing of a request that waits while the consent is taken back', async () => {
    await consent(true);
    let asked: Promise<unknown> = Promise.resolve();
    await ward.inside(async (tx) => {
      await desk.texts.lock(tx, ward.workspaceId);
      asked = request('my knee while I think again');
      await waitsForLock(tx);
      const person = { workspaceId: ward.workspaceId, id: ward.participantId };
      await sayConsent(tx, person, 'label-requests', false);
    });
    expect(await asked).toMatchObject({ __typename: 'PlanRequest' });
    expect(await counts()).toMatchObject({ unread: 0 });
  });

  it('leaves out the words of who was erased', async () => {
    await consent(true);
    await request('erase me with my knee');
    const memberId = await ward.memberId('participant');
    await ward.inside((tx) => cipher.destroyPersonKey(tx, ward.workspaceId, memberId));
    await read();
    expect(await counts()).toMatchObject({ unread: 0 });
    expect((await next()).filter(({ isFromPerson }) => isFromPerson)).toEqual([]);
  });

  it('names what a text may say, with codes people can read', async () => {
    const slots = (await ask('{ labelSlots { name codes { code label { en zh } } } }')) as {
      name: string;
      codes: { code: string; label: { en: string; zh: string } }[];
    }[];
    const goal = slots.find(({ name }) => name === 'goal')!;
    expect(goal.codes).toContainEqual({ code: 'lose-weight', label: { en: 'Lose weight', zh: '减脂' } });
    for (const { codes } of slots)
      for (const { code, label } of codes) if (code.includes('-')) expect(label.zh).not.toBe(code);
    const off = slots.find(({ name }) => name === 'notDay')!;
    expect(off.codes[2]).toMatchObject({ code: '3', label: { en: 'Wednesday' } });
    expect(slots.find(({ name }) => name === 'kg')!.codes).toEqual([]);
  });

  it.each(['participant', 'coach', 'clinician'] as const)('is none of the business of a %s', async (role) => {
    const client = role === 'participant' ? person : await ward.as(role);
    expect(await next(1, client)).toEqual(['FORBIDDEN']);
    expect(await load('x', client)).toEqual(['FORBIDDEN']);
  });

  it('is done by integrators, and never across workspaces', async () => {
    const elsewhere = await makeTestWorkspace(ward.api.database, []);
    const name = `integrator-${elsewhere.slice(0, 8)}`;
    const [admin] = await ward.inside((tx) =>
      tx.query<{ hash: string }[]>(
        `select password_hash as hash from members where account_name = 'administrator'`,
      ),
    );
    await ward.api.database.transactions.run(
      { kind: 'system', workspaceId: elsewhere, reason: 'test' },
      async (tx) => {
        const [member] = await tx.query<{ id: string }[]>(
          `insert into members (workspace_id, account_name, display_name, password_hash, roles)
           values ($1, $2, 'sealed', $3, '{integrator}') returning id`,
          [elsewhere, name, admin!.hash],
        );
        await cipher.createPersonKey(tx, elsewhere, member!.id);
        const place = { workspaceId: elsewhere, personId: member!.id, field: 'members.display_name' };
        const sealed = await cipher.seal(tx, place, name);
        await tx.query('update members set display_name = $2 where id = $1', [member!.id, sealed]);
      },
    );
    const integrator = await signInForTest(ward.api.url, name);
    expect(await next(5, integrator)).toEqual([]);
    expect(await load('my knee hurts', integrator)).toMatchObject({ added: 1 });
    const [own] = await next();
    expect(
      await ask(`mutation { skipText(id: "${own!.id}") { ... on Problem { code } } }`, integrator),
    ).toEqual({ code: 'NOT_FOUND' });
  });
});
