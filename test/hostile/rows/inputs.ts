import { until } from '../../journeys/support/until.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { judge } from '../support/judge.js';
import { boundsText, meanwhile } from '../support/meanwhile.js';

const massAssignment: Row = {
  id: 'H040',
  run: async (world) => {
    const findings = new Findings();
    const { users, p1, t2, asOwner } = world;
    const stored = () =>
      asOwner('select id, roles, workspace_id from members where workspace_id = $1 order by id', [
        world.t1.id,
      ]);
    const before = JSON.stringify(await stored());
    const extras = {
      role: 'ADMIN',
      roles: ['administrator'],
      tenantId: t2.id,
      workspaceId: t2.id,
      isVerified: true,
      consentVersion: 99,
      id: 'x',
      memberId: 'x',
      __proto__: { isAdmin: true },
    };
    for (const [name, value] of Object.entries(extras)) {
      const extra = { [name]: value };
      for (const [query, input] of [
        [
          'mutation ($i: UpdateProfileInput!) { updateProfile(input: $i) { __typename } }',
          { participantId: p1.participantId, profileVersion: 1, profile: {}, ...extra },
        ],
        [
          'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }',
          { accountName: 'pat1', password: 'x', ...extra },
        ],
        [
          'mutation ($i: SetConsentInput!) { setConsent(input: $i) { __typename } }',
          { participantId: p1.participantId, kind: 'peopleLikeYou', isGiven: true, ...extra },
        ],
        [
          'mutation ($i: RequestPlanInput!) { requestPlan(input: $i) { __typename } }',
          { participantId: p1.participantId, text: 'walk', ...extra },
        ],
      ] as const) {
        const answer = await users.pat1.ask(query, { i: input });
        findings.hold(
          answer.status === 400 && answer.data === null,
          `${name} was taken: ${answer.text.slice(0, 120)}`,
        );
      }
    }
    findings.hold(JSON.stringify(await stored()) === before, 'roles or workspaces changed');
    return findings.evidence(
      'Fields an input does not have are refused by the schema, one at a time and in four mutations; roles and workspaces are as before.',
    );
  },
};

const nestedCreate: Row = {
  id: 'H041',
  run: async ({ users, p1, p2 }) => {
    const findings = new Findings();
    for (const [query, input] of [
      [
        'mutation ($i: RequestPlanInput!) { requestPlan(input: $i) { __typename } }',
        { participantId: p1.participantId, text: 'walk', participant: { id: p2.participantId } },
      ],
      [
        'mutation ($i: RequestPlanInput!) { requestPlan(input: $i) { __typename } }',
        { participantId: { id: p2.participantId }, text: 'walk' },
      ],
      [
        'mutation ($i: CreateParticipantInput!) { createParticipant(input: $i) { __typename } }',
        {
          accountName: 'x',
          displayName: 'x',
          password: 'a-long-test-password',
          profile: {},
          careTeam: [{ memberId: 'me' }],
        },
      ],
      [
        'mutation ($i: CalendarEntryInput!) { saveCalendarEntry(input: $i) { __typename } }',
        {
          participantId: p1.participantId,
          window: { weekday: 1, from: '07:00', to: '08:00', participantId: p2.participantId },
        },
      ],
      [
        'mutation ($i: RecordObservationsInput!) { recordObservations(input: $i) { __typename } }',
        {
          participantId: p1.participantId,
          observations: [{ metric: 'body-mass', value: 60, participantId: p2.participantId }],
        },
      ],
    ] as const) {
      const answer = await users.carer1.ask(query, { i: input });
      findings.hold(
        answer.status === 400 && answer.data === null,
        `${query.slice(14, 60)} took a nested write: ${answer.text.slice(0, 120)}`,
      );
    }
    return findings.evidence(
      'No input of the schema takes an object in place of an id, nor a relation to create along.',
    );
  },
};

const numbers: Row = {
  id: 'H141',
  run: async ({ users, p1 }) => {
    const findings = new Findings();
    const record = (value: string, unit = '"kg"') =>
      users.pat1.post(
        `{"query":"mutation ($i: RecordObservationsInput!) { recordObservations(input: $i) { __typename ... on InvalidInput { issues { path } } } }","variables":{"i":{"participantId":"${p1.participantId}","observations":[{"metric":"body-mass","value":${value},"unit":${unit},"at":"2026-11-02T00:00:00Z"}]}}}`,
      );
    for (const value of [
      '1e400',
      '-1e400',
      '"0x10"',
      '"1_000"',
      '-0',
      '9007199254740993',
      'Infinity',
      'NaN',
      '1e308',
      '-5',
      '"70"',
      'true',
      '[70]',
      '{"kg":70}',
      '1e-400',
      '00070',
      '0x46',
    ]) {
      const answer = await record(value);
      judge(findings, `the value ${value}`, answer);
      findings.hold(!answer.text.includes('"Import"'), `the value ${value} was recorded`);
    }
    for (const unit of ['"furlong"', '""', '"kg; drop"', '1'])
      findings.hold(!(await record('70', unit)).text.includes('"Import"'), `the unit ${unit} was recorded`);
    for (const literal of ['1e400', '2147483648', '-2147483649', '1.5', '"1"', 'Infinity', '0x10']) {
      const answer = await users.carer1.ask(`{ participants(first: ${literal}) { edges { node { id } } } }`);
      findings.hold(
        answer.status === 400 && answer.data === null,
        `first: ${literal} answered ${answer.status} ${answer.codes.join()}`,
      );
    }
    for (const id of ['9007199254740993', '1.0', '-1', '1e3'])
      judge(
        findings,
        `the id ${id}`,
        await users.pat1.ask(`{ plan(id: ${/^-?\d+$/.test(id) ? id : JSON.stringify(id)}) { id } }`),
      );
    return findings.evidence(
      'Numbers that are none, that overflow or that no body has are refused with a field path or by the schema; ids are UUIDs and never rounded; units come from a list.',
    );
  },
};

const times: Row = {
  id: 'H142',
  run: async (world) => {
    const findings = new Findings();
    const { users, p1, asOwner } = world;
    const partitions = () => asOwner<{ n: string }>(`select count(*) as n from pg_inherits`);
    // Imports of rows before this one make partitions of their own.
    await until(
      () =>
        asOwner('select 1 from outbox where due_at <= now() and processed_at is null and failed_at is null'),
      (open) => open.length === 0,
      120_000,
    );
    const before = JSON.stringify(await partitions());
    const impossible = [
      '9999-12-31',
      '0000-00-00',
      '2026-02-30',
      '275761-01-01',
      '2026-13-01',
      '-000001-01-01',
      '2026-11-25T00:00',
      '26-1-1',
      '',
    ];
    const seen = await meanwhile(world, async () => {
      for (const day of impossible) {
        for (const at of [`${day}T00:00:00Z`, `${day}T00:00:00+99:99`, `${day}T02:30:00`]) {
          const answer = await users.pat1.ask(
            'mutation ($i: RecordObservationsInput!) { recordObservations(input: $i) { __typename } }',
            {
              i: {
                participantId: p1.participantId,
                observations: [{ metric: 'body-mass', value: 61, unit: 'kg', at }],
              },
            },
          );
          judge(findings, `the instant ${at}`, answer);
          findings.hold(!answer.text.includes('"Import"'), `the instant ${at} was recorded`);
        }
        judge(
          findings,
          `the day ${day}`,
          await users.pat1.ask(
            'query ($id: ID!, $d: LocalDate!) { participant(id: $id) { aerobicFitness(on: $d) { __typename } sleep(from: $d, to: $d) { __typename } trainingLoad(from: $d, to: $d) { __typename } recovery(from: $d, to: $d) { __typename } } }',
            { id: p1.participantId, d: day },
          ),
        );
        judge(
          findings,
          `a plan from ${day}`,
          await users.pat1.ask('mutation ($i: RequestPlanInput!) { requestPlan(input: $i) { __typename } }', {
            i: { participantId: p1.participantId, text: 'walk', startsOn: day },
          }),
        );
      }
      const wide = await users.pat1.ask(
        'query ($id: ID!) { participant(id: $id) { series(metric: "body-mass", from: "0001-01-01", to: "9999-12-31") { __typename } sleep(from: "0001-01-01", to: "9999-12-31") { __typename } trainingLoad(from: "0001-01-01", to: "9999-12-31") { __typename } recovery(from: "0001-01-01", to: "9999-12-31") { __typename } dailySeries(metrics: ["steps"], from: "0001-01-01", to: "9999-12-31") { __typename } } }',
        { id: p1.participantId },
      );
      judge(findings, 'ten thousand years', wide);
    });
    findings.hold(seen.longestMs < 1_000, `the event loop stood still for ${seen.longestMs.toFixed(0)} ms`);
    findings.hold(JSON.stringify(await partitions()) === before, 'partitions were made');
    return findings.evidence(
      `Days and times that do not exist or that nobody lived in are refused, no partition was made; ${boundsText(seen)}.`,
    );
  },
};

export const inputRows: readonly Row[] = [massAssignment, nestedCreate, numbers, times];
