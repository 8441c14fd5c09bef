import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { judge } from '../support/judge.js';
import type { World } from '../world/world.js';

const sleeps = [
  '(select case when pg_sleep(5) is null then 1 else 2 end)',
  "'; select pg_sleep(5); --",
  "' or 1=1 --",
  'p.name; select 1',
  "a'::text)::int",
  "heart_rate') OR 1=1--",
  '1; drop table plans',
  "\\'; select 1; --",
  '%',
  '_',
  "'||(select current_user)||'",
  '\u0000',
  '${7*7}',
  '{{7*7}}',
  '$1',
  ':name',
  "en' THEN 1 ELSE (SELECT 1/0) END--",
];

const orderBy: Row = {
  id: 'H033',
  run: async ({ users }) => {
    const findings = new Findings();
    for (const text of sleeps) {
      const answer = await users.carer1.ask(
        `{ participants(orderBy: ${JSON.stringify(text)}) { edges { node { id } } } }`,
      );
      findings.hold(
        answer.status === 400 && answer.data === null,
        `orderBy was taken: ${answer.text.slice(0, 100)}`,
      );
      judge(
        findings,
        `a cursor ${text}`,
        await users.carer1.ask('query ($a: String) { participants(after: $a) { edges { node { id } } } }', {
          a: text,
        }),
      );
      judge(
        findings,
        `a filter ${text}`,
        await users.carer1.ask(
          'query ($f: ExerciseFilter) { exercises(filter: $f) { edges { node { id } } } }',
          { f: { text, muscle: text, equipment: text } },
        ),
      );
    }
    return findings.evidence(
      'No field takes an order or a filter as text that is put into SQL; cursors and searches with 17 injections were treated as words. A lint rule keeps built text out of queries.',
    );
  },
};

const language: Row = {
  id: 'H034',
  run: async ({ users, p1 }) => {
    const findings = new Findings();
    for (const text of sleeps.filter((word) => !word.includes('\u0000'))) {
      const headers = { 'accept-language': text.replaceAll(/[^\x20-\x7e]/g, '?') };
      judge(
        findings,
        `accept-language ${text}`,
        await users.pat1.ask('{ session { member { language } } }', {}, headers),
      );
      const reply = await users.pat1.send(`/exports/plan/calendar?locale=${encodeURIComponent(text)}`, {
        method: 'POST',
        body: JSON.stringify({ planId: p1.planId, language: text }),
        headers: { ...headers, 'content-type': 'application/json' },
      });
      findings.hold(reply.status === 400, `language ${text} answered ${reply.status}`);
      const link = await users.pat1.ask(
        `mutation { makeCalendarLink(input: { participantId: "${p1.participantId}", language: ${JSON.stringify(text)} }) { __typename } }`,
      );
      findings.hold(link.status === 400, `a language that is none answered ${link.status}`);
    }
    return findings.evidence(
      'Languages are an enum at every boundary: others are refused, headers are not read.',
    );
  },
};

const metricNames: Row = {
  id: 'H035',
  run: async ({ users, p1 }) => {
    const findings = new Findings();
    for (const metric of sleeps) {
      const id = p1.participantId;
      judge(
        findings,
        `observations of ${metric}`,
        await users.pat1.ask(
          'query ($id: ID!, $m: String!) { participant(id: $id) { observations(metric: $m, from: "2020-01-01T00:00:00Z", to: "2026-12-01T00:00:00Z") { __typename } series(metric: $m, from: "2020-01-01", to: "2026-12-01") { __typename } dailySeries(metrics: [$m], from: "2020-01-01", to: "2026-12-01") { __typename } metricSources(metric: $m) { __typename } } }',
          { id, m: metric },
        ),
      );
      judge(
        findings,
        `a priority of ${metric}`,
        await users.pat1.ask(
          'mutation ($id: ID!, $m: String!) { setSourcePriority(metric: $m, participantId: $id, sources: [$m]) { __typename } }',
          { id, m: metric },
        ),
      );
      const recorded = await users.pat1.ask(
        'mutation ($i: RecordObservationsInput!) { recordObservations(input: $i) { __typename } }',
        {
          i: {
            participantId: id,
            observations: [{ metric, value: 1, unit: metric, at: '2026-11-01T00:00:00Z' }],
          },
        },
      );
      judge(findings, `recording ${metric}`, recorded);
      findings.hold(!recorded.text.includes('"Import"'), `the metric ${metric} was recorded`);
    }
    return findings.evidence(
      'Names of metrics are looked up in a list, never put into SQL: 17 injections at six fields.',
    );
  },
};

const whereObjects: Row = {
  id: 'H037',
  run: async ({ users, p2 }) => {
    const findings = new Findings();
    const objects = [
      [{ tenantId: 'T1' }, {}],
      { id: { _type: 'raw', _value: '1=1' } },
      { $ne: null },
      { _type: 'not', _value: 'x' },
      [],
      {},
      true,
      0,
      ['x', 'y'],
    ];
    for (const value of objects) {
      for (const [query, name] of [
        ['query ($v: ID!) { participant(id: $v) { id } }', 'participant'],
        ['query ($v: ID!) { plan(id: $v) { id } }', 'plan'],
        ['query ($v: String) { participants(after: $v) { edges { node { id } } } }', 'participants'],
        ['query ($v: ExerciseFilter) { exercises(filter: $v) { edges { node { id } } } }', 'exercises'],
      ] as const) {
        const answer = await users.carer1.ask(query, { v: value });
        judge(findings, `${name} with ${JSON.stringify(value)}`, answer);
        findings.hold(
          !answer.text.includes(p2.participantId),
          `${name} with ${JSON.stringify(value)} showed P2`,
        );
      }
      const reply = await users.carer1.send('/exports/fhir', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ participantId: value }),
      });
      findings.hold(
        reply.status >= 400 && reply.status < 500,
        `an export for ${JSON.stringify(value)} answered ${reply.status}`,
      );
    }
    return findings.evidence(
      'The schema has no JSON scalar; objects and lists in place of ids are refused before a resolver runs.',
    );
  },
};

async function plansOf({ asOwner }: World): Promise<string> {
  return JSON.stringify(
    await asOwner(
      'select (select count(*) from plans) as plans, (select count(*) from calendar_entries) as entries, (select count(*) from notices) as notices, (select count(*) from members) as members',
    ),
  );
}

const nullCriteria: Row = {
  id: 'H038',
  run: async (world) => {
    const findings = new Findings();
    const { users, p1 } = world;
    const before = await plansOf(world);
    for (const [query, variables] of [
      ['mutation { pausePlan(planId: null) { __typename } }', {}],
      ['mutation ($id: ID!) { pausePlan(planId: $id) { __typename } }', {}],
      ['mutation ($id: ID!) { pausePlan(planId: $id) { __typename } }', { id: null }],
      ['mutation ($id: ID!) { rollBackImport(importId: $id) { __typename } }', {}],
      ['mutation { removeCalendarEntry(input: {}) { __typename } }', {}],
      [
        'mutation ($i: RemoveCalendarEntryInput!) { removeCalendarEntry(input: $i) { __typename } }',
        { i: { participantId: p1.participantId } },
      ],
      [
        'mutation ($i: RemoveCalendarEntryInput!) { removeCalendarEntry(input: $i) { __typename } }',
        { i: { participantId: p1.participantId, entryId: null } },
      ],
      ['mutation { readNotices(ids: null) }', {}],
      ['mutation { readNotices(ids: [null]) }', {}],
      ['mutation { revokeCalendarLink(participantId: null) { __typename } }', {}],
      ['mutation { deletePlan(id: null) }', {}],
      ['mutation { updateMany(where: {}) { id } }', {}],
    ] as const) {
      const answer = await users.pat1.ask(query, variables);
      findings.hold(
        answer.status === 400 || (answer.status === 200 && answer.codes.includes('BAD_USER_INPUT')),
        `${query} answered ${answer.text.slice(0, 100)}`,
      );
    }
    for (const id of ['', ' ', 'null', 'undefined', '%', '*', '00000000-0000-0000-0000-000000000000']) {
      const answer = await users.pat1.ask(
        'mutation ($i: RemoveCalendarEntryInput!) { removeCalendarEntry(input: $i) { __typename } }',
        { i: { participantId: p1.participantId, entryId: id } },
      );
      findings.hold(
        !answer.codes.includes('INTERNAL'),
        `the entry "${id}" answered ${answer.text.slice(0, 100)}`,
      );
    }
    findings.hold((await plansOf(world)) === before, 'rows were touched');
    return findings.evidence('Missing, null and empty criteria are refused by the schema; 0 rows changed.');
  },
};

export const injectionRows: readonly Row[] = [orderBy, language, metricNames, whereObjects, nullCriteria];
