import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Role } from '../../platform/access/actor.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

describe('the audit trail of a live session', () => {
  let ward: Ward;
  beforeAll(async () => {
    ward = await openWard();
  });
  afterAll(() => ward.stop());

  const call = async (role: Role, field: string) => {
    const client = await ward.as(role);
    await client.ask(`mutation { ${field} { __typename } }`);
    return ward.inside(async (tx) => {
      const entries = await tx.query<{ decision: string }[]>(
        'select decision from audit_entries where action = $1 order by seq',
        [field.slice(0, field.indexOf('('))],
      );
      return entries.map(({ decision }) => decision);
    });
  };
  const session = `liveSessionId: "${randomUUID()}"`;
  const samples = `sendLiveSamples(input: { ${session}, sentAt: "${new Date().toISOString()}", samples: [] })`;

  it('tells of what is done in it, not of every few heart rates, and of all that is refused', async () => {
    expect(await call('participant', `controlLiveSession(input: { ${session}, action: end })`)).toEqual([
      'allowed',
    ]);
    expect(await call('participant', samples)).toEqual([]);
    expect(await call('administrator', samples)).toEqual(['denied']);
  });
});
