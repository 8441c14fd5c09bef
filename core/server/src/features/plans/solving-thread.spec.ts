import { join } from 'node:path';
import { jest } from '@jest/globals';
import { emptyRequest } from '@regimen/domain';
import type { KnowledgePack } from '@regimen/domain';
import { workspaceRoot } from '../../platform/config/read-settings.js';
import { wellPerson } from '../screening/testing/ward.js';
import type { SolvePlan } from './compose-plan.js';
import { SolvingCancelled, SolvingThread } from './solving-thread.js';

jest.setTimeout(180_000);

const catalogue = join(workspaceRoot, 'plugins/knowledge-catalogue/dist/plugin.js');
const days = [1, 3, 5].map((weekday) => ({ weekday: weekday as 1, minutes: 40 }));

describe('the thread that solves plans', () => {
  const thread = new SolvingThread();
  let input: (weeks: number) => Parameters<SolvePlan>[0];
  beforeAll(async () => {
    const { default: plugin } = (await import(catalogue)) as {
      default: { setup(): Promise<{ knowledgePacks: KnowledgePack[] }> };
    };
    const packs = (await plugin.setup()).knowledgePacks;
    input = (weeks) => orderOf(packs, weeks);
  });
  afterAll(() => thread.stop());

  it('ends what is cancelled and nothing else, whether it is at work or waits', async () => {
    const [atWork, waiting] = [new AbortController(), new AbortController()];
    const long = thread.solve(input(26), atWork.signal);
    const behind = thread.solve(input(1));
    const dropped = thread.solve(input(26), waiting.signal);
    const last = thread.solve(input(1));
    const begun = Date.now();
    setTimeout(() => atWork.abort(), 300);
    waiting.abort();
    await expect(dropped).rejects.toBeInstanceOf(SolvingCancelled);
    await expect(long).rejects.toBeInstanceOf(SolvingCancelled);
    expect(Date.now() - begun).toBeLessThan(5_000);
    const solved = await behind;
    expect(solved.kind).toBe('plan');
    expect(await last).toEqual(solved);
  });

  it('does not begin what was cancelled before', async () => {
    const over = AbortSignal.abort();
    await expect(thread.solve(input(1), over)).rejects.toBeInstanceOf(SolvingCancelled);
  });
});

function orderOf(packs: KnowledgePack[], weeks: number): Parameters<SolvePlan>[0] {
  const today = wellPerson.screeningAnsweredOn!;
  return {
    profile: { ...wellPerson, availableDays: days, places: ['home', 'outdoors'] },
    request: {
      ...emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } }),
      goals: [
        {
          kind: { value: 'general-health', span: null, confidence: 1, origin: 'default' },
          target: null,
          deadline: null,
        },
      ],
    },
    packs,
    on: today,
    startsOn: today,
    weeks,
    vitals: {},
    baseline: {
      bodyMassKg: 80,
      vo2maxMlKgMin: null,
      restingSystolicMmHg: 128,
      weeklyLoad: null,
      activeMinutesPerWeek: 150,
    },
    suggestions: {},
    deficitKcalPerDay: 0,
  };
}
