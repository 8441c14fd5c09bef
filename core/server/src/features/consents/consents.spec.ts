import { jest } from '@jest/globals';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { keepResearchFile, researchFileRow } from '../research-exports/testing/research-withdrawals.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

interface Line {
  seq: number;
  kind: string;
  decision: string;
  textVersion: string;
  language: string;
}

describe('the consent ledger', () => {
  let ward: Ward;
  let own: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());
  afterEach(() =>
    ward.inside(async (tx) => {
      await tx.query('delete from consent_ledger');
    }),
  );

  const say = async (kind: string, isGiven: boolean, more = '', client = own) => {
    const { data, codes } =
      await client.ask(`mutation { setConsent(input: { participantId: "${ward.participantId}",
      kind: ${kind}, isGiven: ${isGiven} ${more} }) { __typename ... on Problem { code } } }`);
    if (codes[0] !== undefined) return codes[0];
    const { __typename, code } = data!['setConsent'] as { __typename: string; code?: string };
    return code ?? __typename;
  };
  const ledger = async () => {
    const { data } = await own.ask(`{ participant(id: "${ward.participantId}") { consentLedger { isWhole
      lines { seq kind decision textVersion language } } } }`);
    return (data!['participant'] as { consentLedger: { isWhole: boolean; lines: Line[] } }).consentLedger;
  };
  const asked = async (query: string, client: SignedInClient) => (await client.ask(query)).data;
  const request = () =>
    own.ask(`mutation { requestPlan(input: { participantId: "${ward.participantId}", text: "walk more" }) {
      __typename ... on Problem { code } } }`);

  it('ends the files for research that hold somebody in the moment they take their yes back, unasked', async () => {
    const { workspaceId, participantId } = ward;
    const keep = () =>
      ward.inside(async (tx) => {
        const [person] = await tx.query<{ memberId: string }[]>(
          'select member_id as "memberId" from participants where id = $1',
          [participantId],
        );
        const leaver = { workspaceId, participantId, memberId: person!.memberId };
        return keepResearchFile(tx, testCipher(), leaver, [leaver]);
      });
    await say('research', true);
    const file = await keep();
    const stands = () => ward.inside((tx) => researchFileRow(tx, file));
    await say('modelTraining', false);
    expect(await stands()).toEqual({ state: 'done', reason: null, hasFile: true });
    await say('research', false);
    expect(await stands()).toEqual({ state: 'refused', reason: 'WITHDRAWN', hasFile: false });
  });

  it('holds one line for fifty who say the same at once, without a gap, and every one is answered (H113)', async () => {
    for (const isGiven of [true, false]) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => say('research', isGiven)));
      expect(new Set(answers)).toEqual(new Set(['ConsentsNow']));
    }
    const mixed = await Promise.all(Array.from({ length: 50 }, (_, n) => say('aggregates', n % 2 === 0)));
    // Nothing makes figures of people yet: there is nothing to say yes to.
    expect(new Set(mixed)).toEqual(new Set(['PURPOSE_CLOSED', 'ConsentsNow']));
    const { isWhole, lines } = await ledger();
    expect(isWhole).toBe(true);
    expect(lines.map(({ seq, kind, decision }) => [seq, kind, decision])).toEqual([
      [1, 'research', 'given'],
      [2, 'research', 'withdrawn'],
      [3, 'aggregates', 'withdrawn'],
    ]);
  });

  it('alternates when yes and no come all at once, whatever the order', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => say('research', n % 2 === 0)));
    const { isWhole, lines } = await ledger();
    expect(isWhole).toBe(true);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    for (const [index, { decision }] of lines.entries())
      expect(decision).not.toBe(lines[index - 1]?.decision);
  });

  it('cannot be changed, and tells when a line was', async () => {
    await say('research', true);
    await say('research', false);
    await expect(
      ward.inside((tx) => tx.query(`update consent_ledger set decision = 'given'`)),
    ).rejects.toThrow();
    await ward.inside((tx) => tx.query('delete from consent_ledger where seq = 1'));
    expect(await ledger()).toMatchObject({ isWhole: false });
  });

  it('is nobody else’s to write or to read; the care team sees whether, not when or why', async () => {
    await say('research', true, 'language: zh');
    const clinician = await ward.as('clinician');
    expect(await say('research', false, '', clinician)).toBe('NOT_YOUR_CONSENT');
    expect(await say('research', false, '', await ward.as('administrator'))).toBe('FORBIDDEN');
    const data = await asked(
      `{ participant(id: "${ward.participantId}") { consentLedger { isWhole } consents { kind isGiven since decision } } }`,
      clinician,
    );
    const { consentLedger, consents } = data!['participant'] as { consentLedger: null; consents: object[] };
    expect(consentLedger).toBeNull();
    expect(consents).toContainEqual({ kind: 'research', isGiven: true, since: null, decision: null });
  });

  it('closes the record to the care team from the next look on, but for an emergency (H116)', async () => {
    const clinician = await ward.as('clinician');
    const name = `{ participant(id: "${ward.participantId}") { displayName } }`;
    const listed = `{ participants { edges { node { id } } } closedRecords { displayName } }`;
    expect(await asked(name, clinician)).toEqual({ participant: { displayName: 'participant' } });
    await say('clinicianAccess', false);
    expect(await asked(name, clinician)).toEqual({ participant: null });
    expect(await asked(listed, clinician)).toEqual({
      participants: { edges: [] },
      closedRecords: [{ displayName: 'participant' }],
    });
    await say('clinicianAccess', true);
    expect(await asked(name, clinician)).toEqual({ participant: { displayName: 'participant' } });
  });

  it('stops planning at once: what is being made, what is asked for, and screening (H116)', async () => {
    expect((await request()).data).toMatchObject({ requestPlan: { __typename: 'PlanRequest' } });
    expect(await say('planning', false)).toBe('ConsentsNow');
    const states = () => ward.inside((tx) => tx.query<object[]>('select status from plan_requests'));
    expect(await states()).toEqual([{ status: 'cancelled' }]);
    expect((await request()).data).toMatchObject({ requestPlan: { code: 'PLANNING_OFF' } });
    const screening = await own.ask(
      `{ screening(participantId: "${ward.participantId}") { participantId } }`,
    );
    expect(screening.codes).toEqual(['PLANNING_OFF']);
    await say('planning', true);
    expect((await request()).data).toMatchObject({ requestPlan: { __typename: 'PlanRequest' } });
  });
});

describe('the law a workspace chose', () => {
  let ward: Ward;
  let own: SignedInClient;
  beforeAll(async () => {
    ward = await openWard();
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());

  const choose = async (preset: string, controller = 'Ward', client?: SignedInClient) => {
    const admin = client ?? (await ward.as('administrator'));
    const answer = await admin.ask(`mutation { setPrivacyRules(input: { preset: ${preset},
      controller: "${controller}", contact: "Ask us." }) { __typename ... on PrivacyRules { edition } } }`);
    return answer.codes[0] ?? (answer.data!['setPrivacyRules'] as { edition: number }).edition;
  };
  const texts = async () => {
    const { data } = await own.ask(`{ consentTexts(language: en) { kind version text sha256 } }`);
    return data!['consentTexts'] as { kind: string; version: string; text: string; sha256: string }[];
  };
  const planning = async () => {
    const { data } = await own.ask(
      `{ participant(id: "${ward.participantId}") { consents { kind isGiven mustAsk } } }`,
    );
    const { consents } = data!['participant'] as { consents: { kind: string }[] };
    return consents.find(({ kind }) => kind === 'planning');
  };
  const agree = async (textSha256: string) => {
    const { data } =
      await own.ask(`mutation { setConsent(input: { participantId: "${ward.participantId}", kind: planning,
      isGiven: true, textSha256: "${textSha256}" }) { __typename ... on Problem { code } } }`);
    return data!['setConsent'];
  };

  it('asks again after every change, and does nothing before it is answered', async () => {
    expect(await planning()).toEqual({ kind: 'planning', isGiven: true, mustAsk: false });
    expect(await choose('china', 'Ward', own)).toBe('FORBIDDEN');
    expect(await choose('china')).toBe(1);
    expect(await planning()).toEqual({ kind: 'planning', isGiven: false, mustAsk: true });
    const [read] = (await texts()).filter(({ kind }) => kind === 'planning');
    expect(read!.text).toContain('Ask us.');
    expect(await agree(read!.sha256)).toEqual({ __typename: 'ConsentsNow' });
    expect(await planning()).toEqual({ kind: 'planning', isGiven: true, mustAsk: false });
    expect(await choose('china')).toBe(1);
    expect(await planning()).toMatchObject({ isGiven: true });
    expect(await choose('china', 'Ward 3')).toBe(2);
    expect(await planning()).toEqual({ kind: 'planning', isGiven: false, mustAsk: true });
    expect(await agree(read!.sha256)).toMatchObject({ code: 'TEXT_CHANGED' });
  });

  it('keeps people under eighteen out, and what an employer may not ask', async () => {
    const create = async (profile: string, account: string) => {
      const clinician = await ward.as('clinician');
      const { data } =
        await clinician.ask(`mutation { createParticipant(input: { accountName: "${account}", displayName: "P",
        password: "a long enough password", profile: { sex: female, ${profile}, availableDays: [], equipment: [], places: [],
        likedActivities: [], dislikedActivities: [], timeZone: "UTC" } }) {
        __typename ... on InvalidInput { issues { path code } } } }`);
      return data!['createParticipant'];
    };
    const year = new Date().getUTCFullYear();
    expect(
      await create(`birthDate: "${year - 17}-01-01", conditions: [], medications: []`, 'minor'),
    ).toMatchObject({ issues: [{ path: 'profile.birthDate', code: 'too-young' }] });
    const ill = 'conditions: [{ code: "asthma" }], medications: []';
    expect(await create(ill, 'patient')).toEqual({ __typename: 'Participant' });
    await asOwner(ward, `update workspaces set kind = 'employer'`);
    expect(await create(ill, 'worker')).toMatchObject({
      issues: [{ path: 'profile.conditions', code: 'employer-may-not-ask' }],
    });
    expect(await create('conditions: [], medications: []', 'other')).toEqual({ __typename: 'Participant' });
  });
});

async function asOwner(ward: Ward, sql: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: ward.api.database.ownerUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
