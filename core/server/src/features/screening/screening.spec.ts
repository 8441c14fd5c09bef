import { jest } from '@jest/globals';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from './testing/ward.js';
import type { Ward } from './testing/ward.js';

jest.setTimeout(90_000);

interface Screened {
  screening: {
    outcome: string;
    trace: {
      ruleId: string;
      title: { en: string };
      explanation: { en: string };
      facts: { name: string }[];
      thresholds: { comparison: string }[];
      citations: unknown[];
    }[];
  };
  questions: { name: string; kind: string; low: number | null; high: number | null }[];
  missing: { name: string; place: string }[];
  answers: { name: string; value: string; byClinician: boolean }[];
}

const fields = `screening { outcome clearance trace { ruleId title { en } explanation { en } facts { name } 
    thresholds { fact comparison holds } citations { source } } }
  questions { name kind low high } missing { name place } answers { name value byClinician until }`;

describe('screening of a person', () => {
  let ward: Ward;
  let own: SignedInClient;
  let clinician: SignedInClient;
  let stranger: SignedInClient;
  beforeAll(async () => {
    ward = await openWard({
      conditions: [
        { code: 'myocardial-infarction', since: '2020-01-01' },
        { code: 'copd' },
        { code: 'cancer' },
      ],
      restingSystolicMmHg: 165,
    });
    own = await ward.as('participant');
    clinician = await ward.as('clinician');
    stranger = await ward.as('coach');
  });
  afterAll(() => ward.stop());

  const screened = async (client: SignedInClient) => {
    const { data, codes } = await client.ask(
      `{ screening(participantId: "${ward.participantId}") { ${fields} } }`,
    );
    expect(codes).toEqual([]);
    return data!['screening'] as Screened;
  };
  const answer = async (client: SignedInClient, given: string) => {
    const { data } = await client.ask(
      `mutation { answerScreeningQuestion(input: { participantId: "${ward.participantId}", ${given} }) { __typename
        ... on PersonScreening { ${fields} } ... on Problem { code issues { path code } } } }`,
    );
    return data!['answerScreeningQuestion'] as Screened & { __typename: string };
  };

  it('tells a clinician the basis, and the person what it means, without thresholds or diagnoses', async () => {
    const forClinician = await screened(clinician);
    expect(forClinician.screening.outcome).toBe('needsClinician');
    const pressure = forClinician.screening.trace.find(({ ruleId }) => ruleId === 'ward-pressure')!;
    expect(pressure.thresholds).toEqual([
      { fact: 'restingSystolicMmHg', comparison: '≥ 160, < 180 mm[Hg]', holds: true },
    ]);
    expect(pressure.citations.length).toBeGreaterThan(0);

    const forPerson = await screened(own);
    expect(forPerson.screening.outcome).toBe(forClinician.screening.outcome);
    expect(forPerson.screening.trace.length).toBe(forClinician.screening.trace.length);
    for (const entry of forPerson.screening.trace) {
      expect(entry).toMatchObject({ facts: [], thresholds: [], citations: [] });
      expect(entry.title).toEqual(entry.explanation);
    }
    const titles = new Set(forClinician.screening.trace.map(({ title }) => title.en));
    for (const { explanation } of forPerson.screening.trace) expect(titles.has(explanation.en)).toBe(false);
  });

  it('asks the person only what they can tell and what can change the result, and a clinician the rest', async () => {
    const ofPerson = await screened(own);
    expect(ofPerson.questions).toEqual([{ name: 'usesOxygen', kind: 'yesNo', low: null, high: null }]);
    expect(ofPerson.missing).toContainEqual({ name: 'haemoglobinGDl', place: 'clinician' });
    const names = (await screened(clinician)).questions.map(({ name }) => name);
    expect(names).toEqual(['haemoglobinGDl', 'usesOxygen']);
  });

  it('keeps an answer, dated, and does not ask it again', async () => {
    const after = await answer(own, 'name: "usesOxygen", yes: false');
    expect(after.__typename).toBe('PersonScreening');
    expect(after.answers).toMatchObject([{ name: 'usesOxygen', value: 'false', byClinician: false }]);
    expect((await screened(own)).questions).toEqual([]);
  });

  it.each([
    ['of another kind', 'name: "painNow", yes: true', 'out-of-range'],
    ['out of range', 'name: "painNow", number: 11', 'out-of-range'],
    ['of two values', 'name: "painNow", number: 1, yes: true', 'one-value'],
    ['of no value', 'name: "painNow"', 'one-value'],
    ['to no question', 'name: "shoeSize", number: 43', 'unknown-question'],
    ['that only a clinician can tell', 'name: "haemoglobinGDl", number: 12', 'not-yours-to-tell'],
    ['that only a signature gives', 'name: "clearedForVigorous", yes: true', 'not-yours-to-tell'],
  ])('refuses an answer %s', async (_, given, code) => {
    expect(await answer(own, given)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [expect.objectContaining({ code })],
    });
  });

  it('takes laboratory values from a clinician, and a clearance only signed', async () => {
    expect(await answer(clinician, 'name: "haemoglobinGDl", number: 12.5')).toMatchObject({
      __typename: 'PersonScreening',
      answers: expect.arrayContaining([
        expect.objectContaining({ name: 'haemoglobinGDl', byClinician: true }),
      ]),
    });
    expect(await answer(clinician, 'name: "clearedForVigorous", yes: true')).toMatchObject({
      __typename: 'InvalidInput',
    });
  });

  it('is nothing to somebody who does not accompany the person', async () => {
    expect(await screened(stranger)).toBeNull();
    expect(await answer(stranger, 'name: "painNow", number: 3')).toMatchObject({ __typename: 'NotFound' });
  });
});
