import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explanationSample } from '@regimen/plugin-api/conformance';
import { BrowserSession } from '../../journeys/support/browser-session.js';
import { takeIn } from '../../journeys/support/people.js';
import { askForPlan } from '../../journeys/support/plan-requests.js';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import { zoneOfNoon } from '../../journeys/support/zone-of-noon.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { startSecondApi } from '../support/second-api.js';
import { watchDocuments, watchPages } from '../support/watched-browser.js';
import type { World } from '../world/world.js';

/** As in the pack of `plugins/knowledge-scripts`, so that pages are found by it. */
const mark = 'ZZMARKUP';
const steal = 'window.regimenStolen=1';
const attacks = [
  '[x](javascript:alert(1)) [y](JaVaScRiPt&#58;alert(1)) ![z](http://evil.example/z.png)',
  `<svg><script>${steal}</script></svg>`,
  `<a href="data:text/html,<script>${steal}</script>">x</a><a href="java\tscript:${steal}">y</a>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${steal}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${steal}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${steal}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${steal}>`,
  `<template><script>${steal}</script></template><iframe srcdoc="<script>parent.${steal}</script>">`,
  `</title></style></textarea><img src=x onerror=${steal}>`,
  `'"><a href="vbscript:x" onmouseover=${steal}>${steal}</a>`,
];
const words = (index: number, longest = 2000) =>
  `${mark} ${attacks[index % attacks.length]!}`.slice(0, longest);

/** Every text of a report, whoever wrote it, as an attacker would. */
function poisoned(value: unknown, index: number, key = ''): unknown {
  if (typeof value === 'string')
    return ['en', 'zh', 'source', 'place', 'name', 'text', 'title', 'note'].includes(key)
      ? words(index)
      : value;
  if (Array.isArray(value)) return value.map((part, at) => poisoned(part, index + at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part], at) => [name, poisoned(part, index + at, name)]),
  );
}

interface Explainer {
  render(input: object): string;
}

/** The page of a report, as it is saved and opened elsewhere, without any policy of a server. */
async function reports(findings: Findings): Promise<number | null> {
  const program = join(workspaceRoot, 'plugins/explain-report/dist/report-explainer.js');
  const { reportExplainer } = (await import(pathToFileURL(program).href)) as { reportExplainer: Explainer };
  const pages = attacks.flatMap((_, index) =>
    ['participant', 'clinician'].map((audience) =>
      reportExplainer.render({
        ...(poisoned(explanationSample, index) as object),
        language: 'en',
        audience,
        format: 'html',
      }),
    ),
  );
  findings.hold(
    pages.every((page) => page.includes(mark)),
    'a report does not hold the words',
  );
  const mishaps = await watchDocuments(pages);
  if (!mishaps) return null;
  findings.hold(mishaps.length === 0, `a report: ${mishaps.slice(0, 5).join('; ')}`);
  const control = await watchDocuments([`<p>${attacks[8]!}</p>`]);
  findings.hold((control?.length ?? 0) > 0, 'a page that does run scripts was not found out');
  return pages.length;
}

/** What a person, their clinician and an administrator may write. @returns whose record it is. @throws Error for what is not taken */
async function written({ regimen, sessions }: World): Promise<string> {
  const { session, participantId } = await takeIn(regimen, sessions.carer1, 'markup1', {
    timeZone: zoneOfNoon(),
  });
  const startsOn = new Date().toISOString().slice(0, 10);
  const wish = `I want to walk more. ${attacks.map((_, index) => words(index)).join(' ')}`;
  await askForPlan(session, { participantId, text: wish.slice(0, 1_900), startsOn, weeks: 1 }, 180_000);
  const today = new Date(Date.now() - 7_200_000).toISOString();
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  for (const [index] of attacks.entries()) {
    const reading = {
      metric: 'body-mass',
      value: 70 + index / 10,
      unit: 'kg',
      at: today,
      note: words(index),
    };
    await taken(session, 'recordObservations', 'RecordObservationsInput', {
      participantId,
      observations: [reading],
    });
    const startedAt = new Date(Date.now() - (index + 2) * 86_400_000).toISOString();
    const activity = { activity: 'walking', startedAt, durationSeconds: 600, name: words(index, 100) };
    await taken(session, 'recordActivity', 'RecordActivityInput', { participantId, ...activity });
  }
  await taken(sessions.admin1, 'placeLegalHold', 'LegalHoldInput', {
    participantId,
    reason: words(4),
    until,
  });
  await taken(sessions.clin1, 'breakGlass', 'BreakGlassInput', { participantId, reason: words(5, 300) });
  return participantId;
}

async function taken(session: BrowserSession, field: string, type: string, input: object): Promise<void> {
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Problem { message issues { message } } } }`;
  const answer = await session.askRaw<Record<string, { message?: string }>>(document, { input });
  if (answer.data?.[field]?.message !== undefined || answer.errors)
    throw new Error(`${field} was not taken: ${JSON.stringify(answer).slice(0, 300)}`);
}

/** The same people at an api whose knowledge is the attacker's. */
async function withScriptedKnowledge<T>(world: World, work: (url: string) => Promise<T>): Promise<T> {
  const list = join(world.regimen.dataFolder, 'markup-plugins.json');
  const from = join(workspaceRoot, 'test/hostile/plugins/knowledge-scripts');
  await writeFile(list, JSON.stringify({ plugins: [{ from, allowUnsigned: true }] }));
  const api = await startSecondApi(world, { REGIMEN_PLUGINS_FILE: list });
  try {
    return await work(api.url);
  } finally {
    await api.stop();
  }
}

const markup: Row = {
  id: 'H078',
  run: async (world) => {
    const findings = new Findings();
    const count = await reports(findings);
    if (count === null)
      return { tried: 0, breaches: [], says: 'There is no Chromium here, so no page was looked at.' };
    const record = `/people/${await written(world)}`;
    let [pages, showing] = [0, 0];
    await withScriptedKnowledge(world, async (url) => {
      for (const [who, account, beside] of [
        ['the person', 'markup1', [`${record}/request`, `${record}/data`, `${record}/care`]],
        ['their clinician', 'carer1', ['/rules', '/knowledge', `${record}/request`, `${record}/data`]],
        ['the administrator', 'admin1', ['/plugins', '/rules', '/erasures']],
      ] as const) {
        const session = new BrowserSession(url);
        await session.signIn(account, world.password);
        const watched = (await watchPages(session, mark, beside, beside.length + 1))!;
        [pages, showing] = [pages + watched.pages, showing + watched.showing];
        findings.hold(watched.mishaps.length === 0, `${who}: ${watched.mishaps.slice(0, 5).join('; ')}`);
        findings.hold(watched.showing > 0, `${who} saw the words on none of ${watched.pages} pages`);
      }
    });
    findings.count(pages + count);
    return findings.evidence(
      `${attacks.length} scripts, links and mutations of markup in a wish, notes of readings, names of activities, reasons of a hold and of an emergency, and in the name of a plugin: ${pages} pages of the console in a browser, ${showing} of which show them as words; ${count} reports as HTML with every text poisoned, opened without any policy. No dialog, no element and no link of theirs, nothing stolen, and the policy had nothing to stop.`,
    );
  },
};

export const markupRows: readonly Row[] = [markup];
