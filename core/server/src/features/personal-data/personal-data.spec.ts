import { jest } from '@jest/globals';
import type { Ward } from '../screening/testing/ward.js';
import { openWard } from '../screening/testing/ward.js';

jest.setTimeout(120_000);

describe('what a person may ask of their own data', () => {
  let ward: Ward;
  beforeAll(async () => {
    ward = await openWard();
  });
  afterAll(() => ward.stop());

  const data = async (answer: Promise<{ data?: unknown }>) =>
    (await answer).data as Record<string, Record<string, unknown>>;
  const fetchFile = async (role: 'participant' | 'clinician', exportId: string) => {
    const { cookie, csrfToken } = await ward.as(role);
    return fetch(`${ward.api.url}/exports/personal`, {
      method: 'POST',
      headers: { cookie, 'x-regimen-csrf': csrfToken, 'content-type': 'application/json' },
      body: JSON.stringify({ exportId }),
    });
  };

  /** Nobody is signed in: the code says which erasure, and ids without its signature say nothing. */
  async function opensByCodeAlone(code: string): Promise<void> {
    const ask = async (asked: string) => {
      const answer = await fetch(`${ward.api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
        body: JSON.stringify({
          query: 'query ($code: String!) { erasureReceipt(code: $code) { state heldUntil receipt } }',
          variables: { code: asked },
        }),
      });
      return ((await answer.json()) as { data: { erasureReceipt: unknown } }).data.erasureReceipt;
    };
    const [workspace, id, signature] = code.split('.');
    expect(await ask(code)).toEqual({ state: 'asked', heldUntil: '2099-01-01', receipt: null });
    const others = ['', `${workspace}.${id}`, `${id}.${workspace}.${signature}`, `${code}.`, `${code}AAAA`];
    for (const other of others) expect([other, await ask(other)]).toEqual([other, null]);
  }

  it('shows kinds, counts and who looked, to the person alone', async () => {
    const clinician = await ward.as('clinician');
    await clinician.ask(`{ participant(id: "${ward.participantId}") { id } }`);
    const person = await ward.as('participant');
    const asked = `{ heldData { categories { code count name { en } } looks { displayName isAllowed } restrictedSince } }`;
    const { heldData } = await data(person.ask(asked));
    const categories = heldData!['categories'] as { code: string; count: number }[];
    expect(categories.find(({ code }) => code === 'profile')).toMatchObject({ count: 1 });
    expect(heldData!['looks']).toContainEqual({ displayName: 'clinician', isAllowed: true });
    expect((await clinician.ask('{ heldData { restrictedSince } }')).data).not.toMatchObject({
      heldData: expect.anything() as unknown,
    });
  });

  it('gives a file to its owner alone, and the same answer for one that is not there', async () => {
    const person = await ward.as('participant');
    const { exportMyData } = await data(
      person.ask('mutation { exportMyData(language: zh) { ... on PersonalExport { id status } } }'),
    );
    expect(exportMyData).toMatchObject({ status: 'making' });
    const [jobs] = await ward.inside((tx) =>
      tx.query<{ payload: object }[]>(`select payload from outbox where queue = 'personal-exports'`),
    );
    expect(Object.keys(jobs!.payload).sort()).toEqual(['exportId', 'language', 'participantId']);
    const exportId = String(exportMyData!['id']);
    const answers = await Promise.all([
      fetchFile('participant', '00000000-0000-4000-8000-000000000000'),
      fetchFile('participant', `../${exportId}`),
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(new Set(bodies).size).toBe(1);
    // Whoever has no data of their own here is told so at the door, whatever they ask for.
    for (const id of [exportId, '00000000-0000-4000-8000-000000000000'])
      expect((await fetchFile('clinician', id)).status).toBe(403);
  });

  it('keeps data without using them as long as the person says so', async () => {
    const person = await ward.as('participant');
    const wish = async () =>
      (
        await data(
          person.ask(`mutation { requestPlan(input: { participantId: "${ward.participantId}", text: "walk more" }) {
            __typename ... on NotPossible { code } } }`),
        )
      )['requestPlan'];
    expect(await wish()).toEqual({ __typename: 'PlanRequest' });
    const restricted = () => data(person.ask('{ heldData { restrictedSince } }'));
    await person.ask('mutation { restrictMyData(isRestricted: true) { __typename } }');
    expect((await restricted())['heldData']!['restrictedSince']).not.toBeNull();
    expect(await wish()).toEqual({ __typename: 'NotPossible', code: 'PLANNING_OFF' });
    await person.ask('mutation { restrictMyData(isRestricted: false) { __typename } }');
    expect((await restricted())['heldData']!['restrictedSince']).toBeNull();
    expect(await wish()).toEqual({ __typename: 'PlanRequest' });
  });

  it('erases only what is confirmed, once, and lets the law hold it', async () => {
    const [person, coach, clinician] = [
      await ward.as('participant'),
      await ward.as('coach'),
      await ward.as('clinician'),
    ];
    const hold = (of: typeof person) =>
      data(
        of.ask(`mutation { placeLegalHold(input: { participantId: "${ward.participantId}", until: "2099-01-01",
          reason: "The court asks for it" }) { __typename ... on LegalHold { id } } }`),
      );
    expect((await coach.ask('{ erasures { id } }')).data).toBeFalsy();
    expect((await hold(coach))?.['placeLegalHold']?.['__typename']).not.toBe('LegalHold');
    const { placeLegalHold } = await hold(clinician);
    expect(placeLegalHold!['__typename']).toBe('LegalHold');
    // Whoever may end a hold sees it: the person's own clinician, and who answers for the workspace.
    const holds = '{ legalHolds { id participantId displayName reason until } }';
    for (const asker of [clinician, await ward.as('administrator')])
      expect((await asker.ask(holds)).data).toEqual({
        legalHolds: [
          {
            id: placeLegalHold!['id'],
            participantId: ward.participantId,
            displayName: 'participant',
            reason: 'The court asks for it',
            until: '2099-01-01',
          },
        ],
      });
    for (const asker of [coach, person]) expect((await asker.ask(holds)).data).toBeFalsy();
    const erase = (name: string) =>
      data(
        person.ask(`mutation { eraseMyData(accountName: "${name}") {
          __typename ... on PersonalDataDone { erasure receiptCode } ... on NotPossible { code } } }`),
      );
    expect((await erase('somebody'))['eraseMyData']!['__typename']).toBe('InvalidInput');
    // Whoever finds an open browser must not be able to erase its owner.
    await ward.inside((tx) => tx.query(`update member_sessions set proved_at = now() - interval '1 hour'`));
    expect((await erase('participant'))['eraseMyData']).toMatchObject({ code: 'CONFIRM_FIRST' });
    await ward.inside((tx) => tx.query('update member_sessions set proved_at = now()'));
    const codes = new Set<unknown>();
    for (const name of ['participant', 'Participant ']) {
      const asked = (await erase(name))['eraseMyData']!;
      expect(asked).toMatchObject({ __typename: 'PersonalDataDone', erasure: 'held' });
      codes.add(asked['receiptCode']);
    }
    expect(codes.size).toBe(1);
    await opensByCodeAlone(String([...codes][0]));
    const jobs = await ward.inside((tx) => tx.query(`select 1 from outbox where queue = 'erasures'`));
    expect(jobs).toHaveLength(1);
    const { liftLegalHold } = await data(
      clinician.ask(`mutation { liftLegalHold(id: "${String(placeLegalHold!['id'])}") { __typename } }`),
    );
    expect(liftLegalHold).toEqual({ __typename: 'PersonalDataDone' });
    expect((await clinician.ask(holds)).data).toEqual({ legalHolds: [] });
  });
});
