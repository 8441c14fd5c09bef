import { jest } from '@jest/globals';
import { emptyRequest, requestIntents } from '@regimen/domain';
import type { TrainingRequest } from '@regimen/domain';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { PlanRequestsRepository } from './plan-requests.repository.js';

jest.setTimeout(120_000);

const text = 'How often should I walk?';
const understoodBy = { model: 'test', version: '1' };
const understood = emptyRequest({ text, language: 'en', understoodBy });

describe('what the words of a request are for', () => {
  const requests = new PlanRequestsRepository();
  const cipher = testCipher();
  let ward: Ward;
  let own: SignedInClient;
  let id: string;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());
  beforeEach(async () => {
    const { data } = await own.ask(`mutation { requestPlan(input: { participantId: "${ward.participantId}",
      text: "${text}" }) { ... on PlanRequest { id } } }`);
    ({ id } = data!['requestPlan'] as { id: string });
  });

  const shown = async () => {
    const { data } = await own.ask(`{ planRequest(id: "${id}") { intent } }`);
    return (data!['planRequest'] as { intent: string | null }).intent;
  };
  const understand = async (request: Partial<TrainingRequest>) => {
    const personId = await ward.memberId('participant');
    const place = { workspaceId: ward.workspaceId, personId, field: 'plan_requests.understood' };
    await ward.inside(async (tx) => {
      const sealedUnderstood = await cipher.seal(tx, place, JSON.stringify(request));
      const end = { status: 'done', sealedUnderstood, screening: null, stop: null, planId: null } as const;
      await requests.conclude(tx, id, end);
    });
  };

  it('is not told before they were understood', async () => {
    expect(await shown()).toBeNull();
  });

  it.each(requestIntents)('is told where they are understood as %s', async (value) => {
    await understand({
      ...understood,
      intent: { value, span: [0, text.length], confidence: 0.9, origin: 'text' },
    });
    expect(await shown()).toBe(value);
  });

  it('is not told of what was understood before there were intents', async () => {
    const { intent: _, ...earlier } = understood;
    await understand(earlier);
    expect(await shown()).toBeNull();
  });
});
