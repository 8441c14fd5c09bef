import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserSession } from './browser-session.js';
import type { RunningRegimen } from './running-regimen.js';
import { zoneOfNoon } from './zone-of-noon.js';

/** Signs in with an account of the demo workspace. */
export async function signInToDemo(
  { url, dataFolder }: RunningRegimen,
  accountName: string,
): Promise<BrowserSession> {
  const accounts = JSON.parse(await readFile(join(dataFolder, 'demo-accounts.json'), 'utf8')) as {
    accountName: string;
    password: string;
  }[];
  const password = accounts.find((account) => account.accountName === accountName)?.password;
  if (password === undefined) throw new Error(`The demo has no account ${accountName}.`);
  const session = new BrowserSession(url);
  await session.signIn(accountName, password);
  return session;
}

/** The profile form of a healthy adult; a journey changes what it is about. */
export const profileForm = {
  birthDate: '1988-04-02',
  sex: 'female',
  heightCm: 168,
  bodyMassKg: 70,
  conditions: [] as { code: string; since?: string }[],
  medications: [] as string[],
  activeMinutesPerWeek: 60,
  restingSystolicMmHg: 122,
  restingDiastolicMmHg: 78,
  restingHeartRateBpm: 66,
  availableDays: [1, 2, 4, 6].map((weekday) => ({ weekday, minutes: 60 })),
  equipment: [] as string[],
  places: ['home', 'outdoors'],
  likedActivities: [] as string[],
  dislikedActivities: [] as string[],
  // Before midnight in UTC a day farther east has begun already: a plan for today by UTC would begin yesterday.
  timeZone: zoneOfNoon(),
};

/** Takes a person in through the clinician and signs in as them, screening answered. */
export async function takeIn(
  regimen: RunningRegimen,
  clinician: BrowserSession,
  accountName: string,
  profile: object,
  symptoms: readonly string[] = [],
): Promise<{ session: BrowserSession; participantId: string }> {
  const password = 'a-long-test-password';
  const input = {
    accountName,
    displayName: `Test ${accountName}`,
    password,
    profile: { ...profileForm, ...profile },
  };
  const { createParticipant } = await clinician.ask<{ createParticipant: { id?: string } }>(
    `mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) {
      __typename ... on Participant { id } ... on Problem { message issues { path message } } } }`,
    { input },
  );
  const participantId = createParticipant.id;
  if (participantId === undefined) throw new Error(`Not taken in: ${JSON.stringify(createParticipant)}`);
  const session = new BrowserSession(regimen.url);
  await session.signIn(accountName, password);
  await session.ask(
    `mutation ($input: AnswerScreeningInput!) { answerScreening(input: $input) { __typename } }`,
    { input: { participantId, symptoms } },
  );
  return { session, participantId };
}
