import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { ModelUsesRepository } from './model-uses.repository.js';

jest.setTimeout(120_000);

const plugin = join(dirname(fileURLToPath(import.meta.url)), 'testing/three-versions');
const readerDetails = [
  { name: 'device', value: 'cpu' },
  { name: 'notOn.cuda', value: 'Failed to load shared library' },
  { name: 'warm', value: 'true' },
];
const reader = (version: string) => `understanding:reader@${version}`;

describe('models of an installation', () => {
  let ward: Ward;
  let administrator: SignedInClient;
  beforeAll(async () => {
    ward = await openWard({}, [plugin]);
    administrator = await ward.as('administrator');
  });
  afterAll(() => ward.stop());

  const ask = async (query: string, client = administrator) => {
    const { data, codes } = await client.ask(query);
    return (data ?? codes) as Record<string, unknown>;
  };
  const states = async () => {
    const { models } = await ask('{ models { id state } }');
    return Object.fromEntries(
      (models as { id: string; state: string }[]).map(({ id, state }) => [id, state]),
    );
  };
  const change = async (mutation: string) => {
    const [answer] = Object.values(
      await ask(
        `mutation { ${mutation} { __typename ... on Model { id state } ... on Problem { code issues { path } } } }`,
      ),
    );
    return answer;
  };

  const reasonsOf = async (id: string) => {
    const { models } = await ask('{ models { id decisions { reason } } }');
    const model = (models as { id: string; decisions: { reason: string }[] }[]).find((own) => own.id === id);
    return model!.decisions.map(({ reason }) => reason);
  };

  it('are listed with their card, figures and health; the second version of one starts in the shadow', async () => {
    const { models } = await ask(`{ models { id ability isRules state sha256 isRemote licence card trainedOn
      figures { name value } health { ready reason details { name value } } uses { outcome } decisions { reason } } }`);
    expect(models).toEqual([
      expect.objectContaining({ id: 'understanding:rules@1', isRules: true, state: 'on', card: null }),
      expect.objectContaining({
        id: reader('1.0.0'),
        isRules: false,
        state: 'on',
        sha256: `100${'0'.repeat(61)}`,
        licence: 'Apache-2.0',
        card: '# Reader 1.0.0',
        figures: [
          { name: 'f1.en.goal', value: 0.9 },
          { name: 'f1.zh.goal', value: 0.9 },
        ],
        health: { ready: true, reason: null, details: readerDetails },
      }),
      expect.objectContaining({ id: reader('1.1.0'), state: 'shadow' }),
      expect.objectContaining({
        id: reader('0.9.0'),
        state: 'shadow',
        health: { ready: false, reason: 'Its check failed.', details: [] },
      }),
      expect.objectContaining({
        id: 'phraser:far-phraser@1',
        isRemote: true,
        health: { ready: false, reason: 'It is asleep.', details: [] },
      }),
    ]);
  });

  it('are promoted when no figure falls by more than a point, and rolled back', async () => {
    expect(await change(`promoteModel(input: { id: "${reader('0.9.0')}", reason: "Try" })`)).toEqual({
      __typename: 'NotPossible',
      code: 'MODEL_IS_WORSE',
      issues: [{ path: 'f1.en.goal' }],
    });
    expect(await change(`promoteModel(input: { id: "${reader('1.1.0')}", reason: "Better" })`)).toEqual({
      __typename: 'Model',
      id: reader('1.1.0'),
      state: 'on',
    });
    expect(await states()).toMatchObject({ [reader('1.0.0')]: 'off', [reader('1.1.0')]: 'on' });
    const endShadow = `decideModel(input: { id: "${reader('0.9.0')}", state: off, reason: "Too weak" })`;
    expect(await change(endShadow)).toMatchObject({ state: 'off' });
    // The newest that was switched off never answered: going back to it would pass by the gate.
    expect(await change(`rollBackModel(id: "${reader('1.1.0')}")`)).toMatchObject({ id: reader('1.0.0') });
    expect(await states()).toMatchObject({ [reader('1.0.0')]: 'on', [reader('1.1.0')]: 'off' });
    expect(await reasonsOf(reader('1.0.0'))).toContain('Rolled back from 1.1.0.');
  });

  it('are rolled back with a reason where somebody gives one', async () => {
    await change(`promoteModel(input: { id: "${reader('1.1.0')}", reason: "Better" })`);
    const back = (reason: string) => change(`rollBackModel(id: "${reader('1.1.0')}", reason: "${reason}")`);
    for (const none of [' ', 'x'.repeat(1001)])
      expect(await back(none)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'reason' }] });
    expect(await states()).toMatchObject({ [reader('1.1.0')]: 'on' });
    expect(await back(' It misreads dates ')).toMatchObject({ id: reader('1.0.0'), state: 'on' });
    expect((await reasonsOf(reader('1.0.0'))).slice(0, 2)).toEqual([
      'It misreads dates',
      'It misreads dates',
    ]);
  });

  it('are switched off with a reason, and the decision tells who took it', async () => {
    const off = (reason: string) =>
      change(`decideModel(input: { id: "phraser:far-phraser@1", state: off, reason: "${reason}" })`);
    expect(await off(' ')).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'reason' }] });
    expect(await off('It talks too much')).toMatchObject({ state: 'off' });
    const { models } = await ask('{ models { id decisions { version state reason by } } }');
    expect(models).toContainEqual({
      id: 'phraser:far-phraser@1',
      decisions: [{ version: '1', state: 'off', reason: 'It talks too much', by: 'administrator' }],
    });
  });

  it('show how they were trained, where that was kept', async () => {
    const { models } = await ask(
      '{ models { id training { runId date settings { name value } steps curves { name values } } } }',
    );
    expect(models).toContainEqual({
      id: reader('1.0.0'),
      training: {
        runId: 'reader-1.0.0',
        date: '2026-11-20',
        settings: [
          { name: 'seed', value: '7' },
          { name: 'loop.steps', value: '300' },
        ],
        steps: [100, 200, 300],
        curves: [
          { name: 'f1', values: [0.4, 0.6, 0.9] },
          { name: 'spanF1', values: [0.5, null, 0.9] },
          { name: 'loss', values: [2.5, 1.5, 1.1] },
        ],
      },
    });
    expect(models).toContainEqual({ id: 'understanding:rules@1', training: null });
  });

  it('run in the shadow only where there is something to compare', async () => {
    const far = 'decideModel(input: { id: "phraser:far-phraser@1", state: shadow, reason: "Try" })';
    expect(await change(far)).toMatchObject({ code: 'NO_SHADOW' });
  });

  it('leave grammar and rules in their place, and unknown ids alone', async () => {
    const decide = (id: string) => change(`decideModel(input: { id: "${id}", state: off, reason: "x" })`);
    expect(await decide('understanding:rules@1')).toMatchObject({ code: 'RULES_STAY' });
    expect(await decide('understanding:nobody@1')).toMatchObject({ __typename: 'NotFound' });
    expect(await change('rollBackModel(id: "understanding:rules@1")')).toMatchObject({ code: 'RULES_STAY' });
    expect(await change('rollBackModel(id: "phraser:far-phraser@1")')).toMatchObject({
      code: 'NO_EARLIER_VERSION',
    });
  });

  it('show what came of asking them', async () => {
    const uses = new ModelUsesRepository();
    const use = {
      ability: 'understanding',
      modelId: 'reader',
      modelVersion: '1.0.0',
      sha256: 'a'.repeat(64),
      outcome: 'used',
    } as const;
    await ward.inside((tx) =>
      uses.add(tx, ward.workspaceId, [
        { ...use, tookMs: 3 },
        { ...use, tookMs: 5 },
        { ...use, tookMs: 9 },
      ]),
    );
    const { models } = await ask('{ models { id uses { outcome count medianMs } } }');
    expect(models).toContainEqual({
      id: reader('1.0.0'),
      uses: [{ outcome: 'used', count: 3, medianMs: 5 }],
    });
  });

  it.each(['participant', 'coach'] as const)('are none of the business of a %s', async (role) => {
    expect(await ask('{ models { id } }', await ward.as(role))).toEqual(['FORBIDDEN']);
  });

  it('are seen by a clinician, who changes nothing', async () => {
    const clinician = await ward.as('clinician');
    expect(await ask('{ models { id } }', clinician)).toHaveProperty('models');
    const mutation = `mutation { rollBackModel(id: "${reader('1.0.0')}") { __typename } }`;
    expect(await ask(mutation, clinician)).toEqual(['FORBIDDEN']);
  });

  it('have the texts that wait for a label read again by those who understand requests now', async () => {
    const due = () =>
      ward.inside((tx) =>
        tx.query(
          `select 1 from outbox where queue = 'reading-texts' and processed_at is null
            and exists (select 1 from texts_to_label where is_stale)`,
        ),
      );
    expect(await ask('mutation { loadTextsToLabel(text: "my knee") { __typename } }')).toMatchObject({
      loadTextsToLabel: { __typename: 'LoadedTexts' },
    });
    await ward.inside(async (tx) => {
      await tx.query(`update texts_to_label set state = 'waiting', doubt = 0.5`);
      await tx.query('update outbox set dispatched_at = now(), processed_at = now()');
    });
    const decide = (id: string) => change(`decideModel(input: { id: "${id}", state: off, reason: "Test" }) `);
    await decide('phraser:far-phraser@1');
    expect(await due()).toHaveLength(0);
    await decide(reader('0.9.0'));
    expect(await due()).toHaveLength(1);
  });
});
