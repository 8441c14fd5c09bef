import { jest } from '@jest/globals';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(90_000);

describe('the check of a day', () => {
  let ward: Ward;
  let own: SignedInClient;
  beforeAll(async () => {
    ward = await openWard({ conditions: [{ code: 'knee-osteoarthritis' }] });
    own = await ward.as('participant');
  });
  afterAll(() => ward.stop());

  const day = async (client = own) => {
    const { data } = await client.ask(
      `{ dayCheck(participantId: "${ward.participantId}") { questions { name } latest { verdict } } }`,
    );
    return data!['dayCheck'] as { questions: { name: string }[]; latest: { verdict: string } | null };
  };
  const check = async (answers: string, client = own) => {
    const { data } = await client.ask(`mutation { checkDay(input: { participantId: "${ward.participantId}",
      answers: [${answers}] }) { __typename ... on JudgedDay { verdict reasons { en } }
      ... on InvalidInput { issues { code } } } }`);
    return data!['checkDay'];
  };

  it('asks what can change the result for this person, and nothing else', async () => {
    const { questions, latest } = await day();
    expect(questions.map(({ name }) => name)).toEqual(['bodyTemperatureCelsius', 'painNow']);
    expect(latest).toBeNull();
  });

  it.each([
    ['{ name: "bodyTemperatureCelsius", number: 36.6 }, { name: "painNow", number: 2 }', 'go', []],
    [
      '{ name: "bodyTemperatureCelsius", number: 38 }, { name: "painNow", number: 2 }',
      'notToday',
      ['Rest today.'],
    ],
    [
      '{ name: "bodyTemperatureCelsius", number: 36.6 }, { name: "painNow", number: 6 }',
      'notToday',
      ['Let it settle first.'],
    ],
    [
      '{ name: "painNow", number: 2 }',
      'easier',
      ['We do not know everything about today, so keep it light.'],
    ],
  ])('judges %s', async (answers, verdict, reasons) => {
    expect(await check(answers)).toMatchObject({ verdict, reasons: reasons.map((en) => ({ en })) });
    expect((await day()).latest).toEqual({ verdict });
  });

  it.each([
    ['a temperature nobody has', '{ name: "bodyTemperatureCelsius", number: 98 }', 'out-of-range'],
    [
      'pressures that are swapped',
      '{ name: "restingSystolicMmHg", number: 80 }, { name: "restingDiastolicMmHg", number: 130 }',
      'swapped',
    ],
    ['what is not about today', '{ name: "usesOxygen", yes: true }', 'not-of-the-day'],
    ['an unknown question', '{ name: "shoeSize", number: 43 }', 'unknown-question'],
  ])('refuses %s', async (_, answers, code) => {
    expect(await check(answers)).toEqual({ __typename: 'InvalidInput', issues: [{ code }] });
  });

  it('sends somebody with a red flag to get help', async () => {
    await ward.setProfile({ symptoms: ['chest-pain-exertion'] });
    expect(await check('{ name: "painNow", number: 0 }')).toMatchObject({ verdict: 'getHelp' });
  });

  it('is nothing to a stranger', async () => {
    const coach = await ward.as('coach');
    expect(await day(coach)).toBeNull();
    expect(await check('{ name: "painNow", number: 0 }', coach)).toMatchObject({ __typename: 'NotFound' });
  });
});
