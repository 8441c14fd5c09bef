import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import { Client } from 'pg';
import { runningServer } from '../../core/server/src/platform/database/embedded/running-address.js';
import { BrowserSession } from './support/browser-session.js';
import { runCommand } from './support/command-line.js';
import { signInToDemo, takeIn } from './support/people.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen, workspaceRoot } from './support/regimen-process.js';

jest.setTimeout(120_000);

const fixture = join(workspaceRoot, 'test/journeys/fixtures/nutrition-food-diary');
const mealsPerDay = 2;

interface Recorded {
  recordMeal: { __typename: string; on?: string; message?: string };
}

describe('a plugin of somebody else', () => {
  let folder: string;
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  let karl: BrowserSession;
  let karlsId: string;

  /** An operator's list: what this installation cannot do without, and one plugin by its folder. */
  const listWith = async (from: string, options: object, more: object = {}) => {
    const file = join(folder, 'plugins.json');
    const packs = (await readdir(join(workspaceRoot, 'plugins'))).filter((name) =>
      name.startsWith('knowledge-'),
    );
    const plugins = [
      ...packs.map((name) => ({ from: join(workspaceRoot, 'plugins', name) })),
      { from: join(workspaceRoot, 'plugins/model-lexicon') },
      { from, options, allowUnsigned: true, ...more },
    ];
    await writeFile(file, JSON.stringify({ plugins }));
    return { REGIMEN_PLUGINS_FILE: file };
  };
  const record = (
    session: BrowserSession,
    participantId: string,
    description: string,
    on = '2026-11-24',
    beside = '',
  ) =>
    session.askRaw<Recorded>(
      `mutation ($participantId: ID!, $on: LocalDate!, $description: String!) {
        recordMeal(participantId: $participantId, on: $on, description: $description) {
          __typename ... on Meal { on description recordedAt } ... on Problem { code message } } ${beside} }`,
      { participantId, on, description },
    );
  const diary = async (session: BrowserSession, participantId: string) =>
    (
      await session.ask<{ foodDiary: { description: string }[] | null }>(
        `query ($id: ID!) { foodDiary(participantId: $id) { description on } }`,
        { id: participantId },
      )
    ).foodDiary?.map(({ description }) => description) ?? null;
  const ownId = async (session: BrowserSession) => {
    const { session: known } = await session.ask<{ session: { member: { participant: { id: string } } } }>(
      '{ session { member { participant { id } } } }',
    );
    return known.member.participant.id;
  };
  const inDatabase = async (sql: string, values: unknown[]) => {
    const client = new Client({ connectionString: (await runningServer(regimen.dataFolder))!.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  const auditedBy = (action: string) =>
    inDatabase('select subject from audit_entries where action = $1 and decision = $2', [action, 'allowed']);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-plugin-list-'));
    regimen = await startRegimen({ env: await listWith(fixture, { mealsPerDay }) });
    clinician = await signInToDemo(regimen, 'clinician');
    karl = await signInToDemo(regimen, 'karl');
    karlsId = await ownId(karl);
  });
  afterAll(async () => {
    await regimen.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('conforms', async () => {
    const { default: plugin } = (await import(join(fixture, 'index.js'))) as { default: unknown };
    expect(await checkPlugin(plugin)).toEqual([]);
  });

  it('keeps what people record, answers them, and tells them its limits', async () => {
    expect((await record(karl, karlsId, ' Porridge ')).data).toMatchObject({
      recordMeal: { __typename: 'Meal', on: '2026-11-24', description: 'Porridge' },
    });
    await record(karl, karlsId, 'Lentil soup');
    expect((await record(karl, karlsId, 'Cake')).data).toMatchObject({
      recordMeal: { __typename: 'TooManyMeals', message: expect.stringContaining(`${mealsPerDay} meals`) },
    });
    expect((await record(karl, karlsId, ' ')).data?.recordMeal.__typename).toBe('InvalidInput');
    expect(await diary(karl, karlsId)).toEqual(['Lentil soup', 'Porridge']);
    expect(await auditedBy('nutrition-food-diary.recordMeal')).toContainEqual({ subject: 'mutation' });
  });

  it('shows a record to its care team and to nobody else, and the audit trail knows', async () => {
    expect(await diary(clinician, karlsId)).toEqual(['Lentil soup', 'Porridge']);
    expect(await auditedBy('nutrition-food-diary.foodDiary')).toContainEqual({
      subject: `participant:${karlsId}`,
    });
    const mei = await signInToDemo(regimen, 'mei');
    expect(await diary(mei, karlsId)).toBeNull();
    expect((await record(mei, karlsId, 'Not hers')).data?.recordMeal.__typename).toBe('NotFound');
    const admin = await signInToDemo(regimen, 'admin');
    for (const answer of [
      await admin.askRaw(`{ foodDiary(participantId: "${karlsId}") { id } }`),
      await record(admin, karlsId, 'x'),
      await karl.askRaw('{ foodDiarySize }'),
    ])
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const stranger = new BrowserSession(regimen.url);
    expect((await record(stranger, karlsId, 'x')).errors?.[0]?.extensions?.code).toBe('SIGNED_OUT');
  });

  it('shows no row to a permission that opens no record', async () => {
    const admin = await signInToDemo(regimen, 'admin');
    expect(await admin.ask('{ foodDiarySize }')).toEqual({ foodDiarySize: 0 });
  });

  it('shows nothing of one workspace in another', async () => {
    const workspace = await runCommand(regimen, [
      'workspace',
      'create',
      '--name',
      'Ward 2',
      '--kind',
      'hospital',
    ]);
    const account = ['--workspace', workspace, '--account', 'ward-two', '--name', 'Dr. Two'];
    const input = 'a-long-test-password';
    await runCommand(regimen, ['user', 'create', ...account, '--roles', 'clinician', '--password-stdin'], {
      input,
    });
    const other = new BrowserSession(regimen.url);
    await other.signIn('ward-two', input);
    expect(await diary(other, karlsId)).toBeNull();
    expect((await record(other, karlsId, 'x')).data?.recordMeal.__typename).toBe('NotFound');
    const { session, participantId } = await takeIn(regimen, other, 'ward-two-patient', {});
    expect(await diary(session, participantId)).toEqual([]);
    await record(session, participantId, 'Rice');
    expect(await diary(other, participantId)).toEqual(['Rice']);
    expect(await diary(karl, karlsId)).toEqual(['Lentil soup', 'Porridge']);
  });

  it('keeps nothing of an operation that failed beside it, whose reads are audited all the same', async () => {
    const failed = await record(karl, karlsId, 'Undone', '2026-11-23', 'retryJob(id: "x") { __typename }');
    expect(failed.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await diary(karl, karlsId)).toEqual(['Lentil soup', 'Porridge']);
    const before = (await auditedBy('nutrition-food-diary.foodDiary')).length;
    const half = await clinician.askRaw<{ foodDiary: object[] }>(
      `{ foodDiary(participantId: "${karlsId}") { id } foodDiarySize }`,
    );
    expect(half.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(half.data?.foodDiary).toHaveLength(2);
    expect(await auditedBy('nutrition-food-diary.foodDiary')).toHaveLength(before + 1);
  });

  it('is migrated by the command line too, and listed by the doctor', async () => {
    const env = await listWith(fixture, {});
    expect(await runCommand(regimen, ['migrate'], { env })).toMatch(/up to date/);
    const report = await runCommand(regimen, ['doctor'], { env }).catch((error: Error) => error.message);
    expect(report).toContain('plugin_nutrition_food_diary: 1 tables');
  });

  it('that asks for a permission nobody has stops the start with a sentence that names both', async () => {
    const spoilt = join(folder, 'spoilt');
    await mkdir(spoilt);
    await writeFile(
      join(spoilt, 'index.mjs'),
      `import plugin from ${JSON.stringify(join(fixture, 'index.js'))};
       const [field, ...others] = plugin.graphql.fields;
       const fields = [{ ...field, permission: 'food:all' }, ...others];
       export default { ...plugin, graphql: { ...plugin.graphql, fields } };`,
    );
    await writeFile(join(spoilt, 'package.json'), '{ "main": "index.mjs" }');
    // It takes its code from another folder, which a process of its own could not read.
    const env = await listWith(spoilt, {}, { tier: 'trusted' });
    await expect(startRegimen({ env })).rejects.toThrow(
      /exit 1[\s\S]*Plugin nutrition-food-diary[\s\S]*Query.foodDiary[\s\S]*unknown permission "food:all"/,
    );
  });
});
