import { jest } from '@jest/globals';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { signInForTest } from '../../testing/signed-in-client.js';
import { makeTestWorkspace } from '../../testing/test-workspace.js';

jest.setTimeout(120_000);

describe('POST /exports/plan', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await makeTestWorkspace(api.database, ['participant']);
  });
  afterAll(() => api.stop());

  const planId = '00000000-0000-4000-8000-000000000000';
  const ask = async (file: 'calendar' | 'workout' | 'document', body: object, csrf = true) => {
    const { cookie, csrfToken } = await signInForTest(api.url, 'participant');
    const answer = await fetch(`${api.url}/exports/plan/${file}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie,
        ...(csrf ? { 'x-regimen-csrf': csrfToken } : {}),
      },
      body: JSON.stringify(body),
    });
    return answer.status;
  };

  it('wants the token of the session', async () => {
    expect(await ask('calendar', { planId }, false)).toBe(401);
    expect(await ask('workout', { planId, sessionId: 's' }, false)).toBe(401);
    expect(await ask('document', { planId }, false)).toBe(401);
  });

  it('wants a plan, a language it speaks, and for a workout the session', async () => {
    expect(await ask('calendar', {})).toBe(400);
    expect(await ask('calendar', { planId, language: 'de' })).toBe(400);
    expect(await ask('workout', { planId })).toBe(400);
    expect(await ask('document', { planId, paper: 'a5' })).toBe(400);
  });

  it('tells no more than that there is nothing to follow', async () => {
    expect(await ask('calendar', { planId })).toBe(404);
    expect(await ask('calendar', { planId: 'x' })).toBe(404);
    expect(await ask('workout', { planId, sessionId: 's' })).toBe(404);
    expect(await ask('document', { planId })).toBe(404);
  });
});
