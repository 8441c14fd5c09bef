import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { simulatePerson } from '@regimen/domain';
import appleHealth from '@regimen/plugin-wearable-apple-health';
import type { BrowserSession } from './support/browser-session.js';
import { beginImport, importState } from './support/imports.js';
import { signInToDemo, takeIn } from './support/people.js';
import { startRegimen } from './support/regimen-process.js';
import type { RunningRegimen } from './support/regimen-process.js';
import { swimmerData } from './support/sample-files.js';
import { until } from './support/until.js';

jest.setTimeout(300_000);

/** How long recovery may take on a busy machine; nothing here is about speed. */
const recoveryMs = 240_000;

/** Enough records for several committed batches, and for time to kill in between. */
const manyDays = 12_000;

describe('a worker that is killed', () => {
  let regimen: RunningRegimen;
  let clinician: BrowserSession;
  beforeAll(async () => {
    regimen = await startRegimen();
    clinician = await signInToDemo(regimen, 'clinician');
  });
  afterAll(() => regimen.stop());

  const killWorker = async () => {
    const pid = Number(await readFile(join(regimen.dataFolder, 'worker.pid'), 'utf8'));
    process.kill(pid, 'SIGKILL');
    await until(
      async () => (await readFile(join(regimen.dataFolder, 'worker.pid'), 'utf8').catch(() => '')).trim(),
      (now) => now !== '' && Number(now) !== pid,
    );
  };

  it('loses and doubles nothing in the middle of an import', async () => {
    const { session, participantId } = await takeIn(regimen, clinician, 'long-history', {
      timeZone: 'Asia/Shanghai',
    });
    const data = simulatePerson({ ...swimmerData, days: manyDays });
    const { wearableSources } = await appleHealth.setup({} as never, {});
    const sample = wearableSources![0]!.writeSample!({ observations: data.observations, activities: [] });
    const chunks: Uint8Array[] = [];
    for await (const chunk of sample.bytes) chunks.push(chunk);
    const id = await beginImport(session, participantId, { name: sample.name, bytes: Buffer.concat(chunks) });
    const state = () => importState(session, participantId, id);
    await until(state, ({ recordsRead }) => recordsRead > 0);
    await killWorker();
    const half = await state();
    expect(half.status).toBe('running');
    expect(half.recordsRead).toBeLessThan(data.observations.length);
    const done = await until(state, ({ status }) => status !== 'running' && status !== 'queued', recoveryMs);
    expect(done).toMatchObject({
      status: 'done',
      recordsRead: data.observations.length,
      observationsStored: data.observations.length,
      duplicates: 0,
    });
  });

  it('loses and doubles no plan', async () => {
    const { session, participantId } = await takeIn(regimen, clinician, 'unlucky', {});
    const { requestPlan } = await session.ask<{ requestPlan: { id: string } }>(
      `mutation ($input: RequestPlanInput!) { requestPlan(input: $input) { ... on PlanRequest { id } } }`,
      { input: { participantId, text: 'I want to get fit with walking and cycling', weeks: 26 } },
    );
    const state = async () =>
      (
        await session.ask<{ planRequest: { status: string; step: string } }>(
          'query ($id: ID!) { planRequest(id: $id) { status step } }',
          { id: requestPlan.id },
        )
      ).planRequest;
    await until(state, ({ status }) => status === 'running');
    await killWorker();
    expect(
      (await until(state, ({ status }) => status === 'done' || status === 'failed', recoveryMs)).status,
    ).toBe('done');
    const { participant } = await session.ask<{
      participant: { plans: { version: number; status: string }[] };
    }>('query ($id: ID!) { participant(id: $id) { plans { version status } } }', { id: participantId });
    expect(participant.plans).toEqual([{ version: 1, status: 'active' }]);
  });
});
