import { askForPlan } from '../../journeys/support/plan-requests.js';
import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { takeIn } from '../../journeys/support/people.js';
import type { RunningRegimen } from '../../journeys/support/regimen-process.js';
import { zoneOfNoon } from '../../journeys/support/zone-of-noon.js';
import { Caller } from './caller.js';
import { FileDesk } from './file-desk.js';
import { makeOwnExport } from './own-export.js';
import { killWorker } from './worker-of.js';

/** Words and numbers that stand nowhere but in what a person gave. */
export const canaryWords = {
  goal: 'ZZCANARYGOAL',
  note: 'ZZCANARYNOTE',
  device: 'ZZCANARYDEVICE',
  name: 'ZZCANARYNAME',
};
export const canaryValue = '77.7713';
export const allCanaries: readonly string[] = [...Object.values(canaryWords), canaryValue];

/** Whose canaries they are, and what the product answered to mistakes about them. */
export interface Driven {
  participantId: string;
  answers: string;
}

/** Questions and orders that are refused, each with canaries in it. */
function mistakesAbout(participantId: string): readonly (readonly [query: string, variables: object])[] {
  return [
    [
      'mutation ($input: RequestPlanInput!) { requestPlan(input: $input) { __typename } }',
      { input: { participantId, text: canaryWords.goal.repeat(2_000) } },
    ],
    ['query ($id: ID!) { participant(id: $id) { id } }', { id: canaryWords.goal }],
    [`query { participant(id: "${canaryWords.note}") { ${canaryWords.device} } }`, {}],
    [
      'mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { __typename } }',
      {
        input: {
          participantId,
          observations: [
            {
              metric: canaryWords.note,
              value: 77.7713,
              unit: canaryWords.device,
              at: canaryWords.goal,
              offsetMinutes: 0,
            },
          ],
        },
      },
    ],
    [
      'mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { __typename } }',
      {
        input: {
          participantId,
          observations: [
            {
              metric: 'body-mass',
              value: 1e308,
              unit: 'kg',
              at: '2024-01-01T00:00:00Z',
              offsetMinutes: 0,
              note: canaryWords.note,
            },
          ],
        },
      },
    ],
  ];
}

/** Lives through everything that carries health data, the ways that fail included. */
export async function driveCanaries(
  regimen: RunningRegimen,
  carer: BrowserSession,
  accountName: string,
): Promise<Driven> {
  const [words, value] = [canaryWords, canaryValue];
  const { session, participantId } = await takeIn(regimen, carer, accountName, { timeZone: zoneOfNoon() });
  const caller = Caller.signedIn(session);
  const today = new Date().toISOString().slice(0, 10);
  await askForPlan(
    session,
    { participantId, text: `I want to walk more. ${words.goal}`, startsOn: today, weeks: 1 },
    180_000,
  );
  const desk = new FileDesk(session, participantId);
  const table = (rows: string) => Buffer.from(`Date,Weight (kg),Comments\n${rows}\n`);
  const files = [
    table(`2024-03-01 08:00,${value},${words.note}`),
    table(`2024-13-41 08:00,${value},${words.note}`),
    Buffer.from(`<HealthData><Record value="${value}" sourceName="${words.device}"`),
    Buffer.from(`{"${words.note}": ${value}, `),
  ];
  for (const [index, bytes] of files.entries())
    await desk.import({
      name: `${words.name}-${index}.${index < 2 ? 'csv' : index === 2 ? 'xml' : 'json'}`,
      bytes,
    });
  const answers: string[] = [];
  for (const [query, variables] of mistakesAbout(participantId))
    answers.push((await caller.ask(query, variables)).text);
  await desk.begin({
    name: `${words.name}-killed.csv`,
    bytes: table(`2024-05-01 08:00,${value},${words.note}`),
  });
  await killWorker({ regimen });
  await makeOwnExport(session);
  return { participantId, answers: answers.join('\n') };
}
