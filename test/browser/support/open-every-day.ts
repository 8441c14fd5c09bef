import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { profileForm } from '../../journeys/support/people.js';
import { zoneOfNoon } from '../../journeys/support/zone-of-noon.js';

/**
 * Gives a person of the demo an hour on each day, where it is noon now, so that today is a day for exercise whichever day
 * and hour it is.
 */
export async function openEveryDay(session: BrowserSession, participantId: string): Promise<void> {
  const { participant } = await session.ask<{ participant: { profileVersion: number } }>(
    'query ($id: ID!) { participant(id: $id) { profileVersion } }',
    { id: participantId },
  );
  const availableDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, minutes: 60 }));
  const input = {
    participantId,
    ...participant,
    profile: { ...profileForm, availableDays, timeZone: zoneOfNoon() },
  };
  const { updateProfile } = await session.ask<{ updateProfile: { id?: string } }>(
    `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename
      ... on Participant { id } ... on Problem { message } } }`,
    { input },
  );
  if (updateProfile.id === undefined) throw new Error(`Not opened: ${JSON.stringify(updateProfile)}`);
  // By the clock of the new zone the old answers may be of tomorrow.
  await session.ask(
    'mutation ($input: AnswerScreeningInput!) { answerScreening(input: $input) { __typename } }',
    { input: { participantId, symptoms: [] } },
  );
}
