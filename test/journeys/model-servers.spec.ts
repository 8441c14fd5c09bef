import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { StubServer, json, status } from '../model-servers/support/stub-server.js';
import { signInToDemo, takeIn } from './support/people.js';
import { askForPlan } from './support/plan-requests.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { startRegimen, workspaceRoot } from './support/regimen-process.js';

jest.setTimeout(400_000);

const chat = '@regimen/plugin-model-openai-compatible';
/** A plan on a machine that does other work beside. */
const planMs = 150_000;
const understanding = 'model-openai-compatible';

describe('models on servers that the operator names', () => {
  let folder: string;
  let stub: StubServer;
  let regimen: RunningRegimen;

  /** The product's own list, with lines added as the guide says. */
  const listWith = async (added: object[]) => {
    const file = join(folder, 'plugins.json');
    const own = await readFile(join(workspaceRoot, 'regimen.plugins.json'), 'utf8');
    const { plugins } = JSON.parse(own) as { plugins: object[] };
    await writeFile(file, JSON.stringify({ plugins: [...plugins, ...added] }));
    return { REGIMEN_PLUGINS_FILE: file };
  };

  beforeAll(async () => {
    // Packages are looked up from where the list lies, so it lies inside the installation.
    const cache = join(workspaceRoot, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    folder = await mkdtemp(join(cache, 'model-list-'));
    stub = await StubServer.start();
    const marks = [{ quote: 'paddling about', is: 'likes:swimming' }];
    const content = JSON.stringify({ intent: 'plan', marks });
    stub.answers = [
      (response, asked) => {
        if (asked.path === '/v1/models') return json({ data: [{ id: 'm' }] })(response, asked);
        if (asked.path !== '/v1/chat/completions') return status(503)(response, asked);
        return json({ choices: [{ message: { content }, finish_reason: 'stop' }] })(response, asked);
      },
    ];
    regimen = await startRegimen({
      env: await listWith([
        { from: chat, options: { url: `${stub.origin}/v1`, model: 'm', uses: ['understanding'] } },
        {
          from: '@regimen/plugin-model-kserve',
          options: {
            url: stub.origin,
            model: 'understanding',
            folder: join(workspaceRoot, 'models/artefacts/understanding-small'),
          },
        },
        { from: '@regimen/plugin-model-llama-cpp', options: { file: join(folder, 'none.gguf') } },
      ]),
    });
  });
  afterAll(async () => {
    await regimen.stop();
    await stub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('start with the product, are shown with their health, and say in a sentence what is missing', async () => {
    const admin = await signInToDemo(regimen, 'admin');
    const { plugins, models } = await admin.ask<{
      plugins: { id: string; state: string; problem: string | null }[];
      models: {
        name: string;
        isRemote: boolean;
        version: string;
        health: { ready: boolean; reason: string | null };
      }[];
    }>('{ plugins { id state problem } models { name version isRemote health { ready reason } } }');
    const states = Object.fromEntries(plugins.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({
      'model-lexicon': 'running',
      [understanding]: 'running',
      'model-kserve': 'running',
      'model-llama-cpp': 'quarantined',
    });
    expect(plugins.find(({ id }) => id === 'model-llama-cpp')?.problem).toMatch(/none\.gguf cannot be read/);
    const shown = Object.fromEntries(models.map((model) => [model.name, model]));
    expect(shown[understanding]).toMatchObject({
      isRemote: true,
      version: '1.0.0+m',
      health: { ready: true },
    });
    expect(shown['model-kserve']).toMatchObject({ isRemote: true, health: { ready: false } });
    expect(shown['model-kserve']!.health.reason).toMatch(/failed \(503\)/);
  });

  it('understand what the grammar has no words for, and are told nothing but the words', async () => {
    const clinician = await signInToDemo(regimen, 'clinician');
    const { session, participantId } = await takeIn(regimen, clinician, 'Wilhelmina', {});
    const text = 'I want to be healthier, with a lot of paddling about.';
    const plan = await askForPlan(session, { participantId, text, weeks: 2 }, planMs);
    expect(plan.understood).toContainEqual(
      expect.objectContaining({
        value: expect.objectContaining({ en: expect.stringMatching(/swim/i) as string }) as object,
      }),
    );
    const asked = stub.asked.filter(({ path }) => path === '/v1/chat/completions');
    expect(asked.length).toBeGreaterThan(0);
    const sent = JSON.stringify(asked.map(({ body }) => body));
    expect(sent).toContain('paddling about');
    for (const personal of ['Wilhelmina', participantId, '1988-04-02']) expect(sent).not.toContain(personal);

    await stub.stop();
    expect(
      (await askForPlan(session, { participantId, text: 'I want to be healthier.', weeks: 2 }, planMs))
        .status,
    ).toBe('done');
  });
});
