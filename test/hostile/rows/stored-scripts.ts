import { BrowserSession } from '../../journeys/support/browser-session.js';
import { profileForm } from '../../journeys/support/people.js';
import { askForPlan } from '../../journeys/support/plan-requests.js';
import { zoneOfNoon } from '../../journeys/support/zone-of-noon.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import { watchPages } from '../support/watched-browser.js';
import type { World } from '../world/world.js';

const mark = 'ZZSCRIPT';
const steal = "window.regimenStolen=1;fetch('/stolen')";
const attacks = [
  `<img src=x onerror="${steal}">`,
  `<svg><script>${steal}</script></svg>`,
  `"><script>${steal}</script>`,
  `<a href="javascript:${steal}">x</a>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${steal}&gt;">`,
  `{{constructor.constructor('${steal}')()}}`,
];
const hostile = (index: number) => `${mark} ${attacks[index % attacks.length]!}`;

/** A person whose every word is a script. */
async function scriptedPerson({ url, sessions, password }: World): Promise<BrowserSession> {
  const accountName = 'scripted1';
  const { createParticipant } = await sessions.carer1.ask<{ createParticipant: { id?: string } }>(
    `mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) {
      __typename ... on Participant { id } ... on Problem { message issues { path message } } } }`,
    {
      input: {
        accountName,
        displayName: hostile(0).slice(0, 100),
        password,
        profile: { ...profileForm, timeZone: zoneOfNoon() },
      },
    },
  );
  const participantId = createParticipant.id;
  if (participantId === undefined) throw new Error(`Not taken in: ${JSON.stringify(createParticipant)}`);
  const session = new BrowserSession(url);
  await session.signIn(accountName, password);
  await session.ask(
    'mutation ($input: AnswerScreeningInput!) { answerScreening(input: $input) { __typename } }',
    { input: { participantId, symptoms: [] } },
  );
  const text = `I want to walk more. ${attacks.map((_, index) => hostile(index)).join(' ')}`;
  const startsOn = new Date().toISOString().slice(0, 10);
  await askForPlan(session, { participantId, text: text.slice(0, 900), startsOn, weeks: 1 }, 180_000);
  const desk = new FileDesk(session, participantId);
  const device = hostile(1).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const at = '2026-03-01 08:00:00 +0000';
  await desk.import({
    name: `${mark} <img src=x onerror=alert(1)>.xml`,
    bytes: Buffer.from(
      `<HealthData locale="en_GB"><ExportDate value="${at}"/><Record type="HKQuantityTypeIdentifierBodyMass" sourceName="${device}" unit="kg" creationDate="${at}" startDate="${at}" endDate="${at}" value="70"/></HealthData>`,
    ),
  });
  return session;
}

/** What staff may call things. */
async function scriptedNames({ sessions }: World): Promise<void> {
  for (const [query, variables] of [
    [
      'mutation ($name: String!) { createProgramme(name: $name) { __typename } }',
      { name: hostile(2).slice(0, 80) },
    ],
    [
      'mutation ($input: InviteInput!) { invite(input: $input) { __typename } }',
      { input: { note: hostile(0).slice(0, 80), roles: ['coach'], language: 'en' } },
    ],
  ] as const)
    await sessions.admin1.askRaw(query, variables);
}

const storedScripts: Row = {
  id: 'H077',
  run: async (world) => {
    const findings = new Findings();
    const session = await scriptedPerson(world);
    await scriptedNames(world);
    let [pages, showing] = [0, 0];
    for (const [who, looker] of [
      ['the person', session],
      ['their clinician', world.sessions.carer1],
      ['the administrator', world.sessions.admin1],
    ] as const) {
      const watched = await watchPages(looker, mark);
      if (watched === null)
        return { tried: 0, breaches: [], says: 'There is no Chromium here, so no page was looked at.' };
      pages += watched.pages;
      showing += watched.showing;
      findings.hold(watched.mishaps.length === 0, `${who}: ${watched.mishaps.slice(0, 5).join('; ')}`);
      findings.hold(watched.showing > 0, `${who} saw the words on none of ${watched.pages} pages`);
    }
    findings.count(pages);
    return findings.evidence(
      `${attacks.length} scripts as name, wish, file and device of a person, name of a programme and note of an invitation; ${pages} pages of the console opened in a browser as the person, their clinician and an administrator: the words stand on ${showing} of them as words; no dialog, no element of theirs, no request elsewhere, and nothing the content security policy had to stop.`,
    );
  },
};

export const storedScriptRows: readonly Row[] = [storedScripts];
