import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { askForPlan, sessionsOf } from '../../journeys/support/plan-requests.js';
import type { Patient } from './world.js';

const today = () => new Date().toISOString().slice(0, 10);

/** Gives a patient what an attacker looks for: a plan, readings, a calendar and words of their own. */
export async function patientOf(
  session: BrowserSession,
  accountName: string,
  participantId: string,
  goal: string,
): Promise<Patient> {
  const asked = await askForPlan(
    session,
    { participantId, text: `I want to walk more. ${goal}`, startsOn: today(), weeks: 1 },
    180_000,
  );
  const planned = sessionsOf(asked)[0];
  if (!asked.plan || !planned) throw new Error(`No plan for ${accountName}: ${JSON.stringify(asked.stop)}`);
  const { participant } = await session.ask<{ participant: { planRequests: { id: string }[] } }>(
    'query ($id: ID!) { participant(id: $id) { planRequests { id } } }',
    { id: participantId },
  );
  const importId = await recordReading(session, participantId);
  const entryId = await addTrainingTime(session, participantId);
  return {
    accountName,
    participantId,
    planId: asked.plan.id,
    planHash: asked.plan.hash,
    sessionId: planned.id,
    planRequestId: participant.planRequests[0]!.id,
    importId,
    entryId,
    goal,
  };
}

async function recordReading(session: BrowserSession, participantId: string): Promise<string> {
  const observations = [
    {
      metric: 'body-mass',
      value: 61.5,
      unit: 'kg',
      at: new Date(Date.now() - 3_600_000).toISOString(),
      offsetMinutes: 0,
    },
  ];
  const { recordObservations } = await session.ask<{ recordObservations: { id?: string } }>(
    `mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { __typename
      ... on Import { id } ... on Problem { message issues { path message } } } }`,
    { input: { participantId, observations } },
  );
  if (recordObservations.id === undefined)
    throw new Error(`No reading: ${JSON.stringify(recordObservations)}`);
  return recordObservations.id;
}

async function addTrainingTime(session: BrowserSession, participantId: string): Promise<string> {
  const { saveCalendarEntry } = await session.ask<{ saveCalendarEntry: Record<string, unknown> }>(
    `mutation ($input: CalendarEntryInput!) { saveCalendarEntry(input: $input) { __typename
      ... on PersonalCalendar { windows { id } } ... on Problem { message issues { path message } } } }`,
    { input: { participantId, window: { weekday: 2, from: '07:00', to: '08:00' } } },
  );
  const [window] = (saveCalendarEntry['windows'] ?? []) as { id: string }[];
  if (!window) throw new Error(`No calendar entry: ${JSON.stringify(saveCalendarEntry)}`);
  return window.id;
}
