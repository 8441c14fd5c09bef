import { jest } from '@jest/globals';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

describe('administration of accounts', () => {
  let ward: Ward;
  let administrator: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    administrator = await ward.as('administrator');
  });
  afterAll(() => ward.stop());

  const change = async (text: string, client = administrator) => {
    const { data, codes } = await client.ask(
      `mutation { done: ${text} { __typename ... on Member { roles deactivatedAt } ... on Problem { code } } }`,
    );
    return (data?.['done'] ?? codes) as { __typename: string; deactivatedAt: string | null };
  };
  const isSignedIn = async (client: SignedInClient) =>
    (await client.ask('{ session { csrfToken } }')).data!['session'] !== null;

  it('is for administrators only', async () => {
    const id = await ward.memberId('coach');
    for (const role of ['participant', 'coach', 'clinician'] as const)
      expect(await change(`deactivateMember(memberId: "${id}")`, await ward.as(role))).toEqual(['FORBIDDEN']);
  });

  it('gives other roles, and ends sessions that began with the old ones', async () => {
    const coach = await ward.as('coach');
    const id = await ward.memberId('coach');
    expect(
      await change(`changeMemberRoles(input: { memberId: "${id}", roles: [coach, clinician, coach] })`),
    ).toMatchObject({
      roles: ['coach', 'clinician'],
    });
    expect(await isSignedIn(coach)).toBe(false);
    expect(await isSignedIn(await ward.as('coach'))).toBe(true);
    expect(await change(`changeMemberRoles(input: { memberId: "${id}", roles: [] })`)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await change('changeMemberRoles(input: { memberId: "x", roles: [coach] })')).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('deactivates an account at once, everywhere, and reactivates it', async () => {
    const clinician = await ward.as('clinician');
    const id = await ward.memberId('clinician');
    expect((await change(`deactivateMember(memberId: "${id}")`)).deactivatedAt).not.toBeNull();
    expect(await isSignedIn(clinician)).toBe(false);
    await expect(ward.as('clinician')).rejects.toThrow(/was not signed in/);
    expect(await change(`reactivateMember(memberId: "${id}")`)).toMatchObject({ deactivatedAt: null });
    expect(await isSignedIn(await ward.as('clinician'))).toBe(true);
  });

  it('ends the links to accounts and new passwords that an administrator leaves behind', async () => {
    const id = await ward.memberId('clinician');
    const waiting = () =>
      ward.inside(async (tx) => {
        const [row] = await tx.query<{ invitations: number; resets: number }[]>(
          `select (select count(*)::int from invitations where member_id = $1) as invitations,
                  (select count(*)::int from password_resets where issued_by = $1) as resets`,
          [id],
        );
        return [row!.invitations, row!.resets];
      });
    const leave = async (text: string) => {
      await change(`changeMemberRoles(input: { memberId: "${id}", roles: [administrator] })`);
      const leaver = await ward.as('clinician');
      const note = '{ note: "For myself", roles: [administrator], language: en }';
      await leaver.ask(`mutation { invite(input: ${note}) { __typename } }`);
      await leaver.ask(
        `mutation { issuePasswordReset(memberId: "${await ward.memberId('coach')}") { __typename } }`,
      );
      expect(await waiting()).toEqual([1, 1]);
      await change(text);
      expect(await waiting()).toEqual([0, 0]);
    };
    await leave(`changeMemberRoles(input: { memberId: "${id}", roles: [clinician] })`);
    await leave(`deactivateMember(memberId: "${id}")`);
    await change(`reactivateMember(memberId: "${id}")`);
    await change(`changeMemberRoles(input: { memberId: "${id}", roles: [clinician] })`);
  });

  it('never takes the last administrator away, not even two of them at once', async () => {
    const id = await ward.memberId('administrator');
    for (const text of [
      `deactivateMember(memberId: "${id}")`,
      `changeMemberRoles(input: { memberId: "${id}", roles: [coach] })`,
    ])
      expect(await change(text)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const second = await ward.memberId('clinician');
    await change(`changeMemberRoles(input: { memberId: "${second}", roles: [administrator] })`);
    const other = await ward.as('clinician');
    const both = await Promise.all([
      change(`deactivateMember(memberId: "${second}")`),
      change(`deactivateMember(memberId: "${id}")`, other),
    ]);
    const left = await ward.inside((tx) =>
      tx.query<unknown[]>(
        `select 1 from members where 'administrator' = any(roles) and deactivated_at is null`,
      ),
    );
    expect(both).toHaveLength(2);
    expect(left).toHaveLength(1);
  });
});
