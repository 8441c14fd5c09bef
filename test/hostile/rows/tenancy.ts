import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { Caller } from '../support/caller.js';
import { auditEntriesOf } from '../support/audit-count.js';
import { documentOf, printedSchema, rootFields, takesId, variablesFor } from '../support/documents.js';
import type { RootField } from '../support/documents.js';
import { Seeded } from '../support/seeded.js';
import { giveaway } from '../support/secrets-in.js';
import { differenceOf, largestGapMs, medianGap } from '../support/uniform-denial.js';
import type { World } from '../world/world.js';

/** Ids of somebody else, by what they are of. */
const foreignIds = ({ p2 }: World): readonly (readonly [string, string])[] => [
  ['participant', p2.participantId],
  ['plan', p2.planId],
  ['session', p2.sessionId],
  ['request', p2.planRequestId],
  ['import', p2.importId],
  ['entry', p2.entryId],
];

/** Asks a field with an id in every place, once for one that is nowhere and once for each of another workspace. */
async function compareIds(
  world: World,
  caller: Caller,
  root: RootField,
  findings: Findings,
  ids = foreignIds(world),
): Promise<void> {
  const document = documentOf(root);
  const ask = (id: string) => caller.ask(document, variablesFor(root, { idOf: () => id }));
  const missingId = randomUUID();
  const missing = await ask(missingId);
  findings.hold(!missing.codes.includes('INTERNAL'), `${root.name} answers an unknown id with INTERNAL`);
  for (const [what, id] of ids) {
    const foreign = await ask(id);
    const difference = differenceOf(missing, foreign, { missing: missingId, foreign: id });
    findings.hold(difference === null, `${root.name} tells a foreign ${what} from none: ${difference}`);
    const told =
      giveaway(foreign.text) ??
      (foreign.text.includes('ZT2') || foreign.text.includes(world.p2.goal) ? 'words of T2' : null);
    findings.hold(told === null, `${root.name} gives away ${told}`);
  }
}

/** Rows of T2 once no job of its beginnings changes them any more. */
async function settledRows(world: World): Promise<string> {
  for (let before = await rowCounts(world); ;) {
    await pause(1_500);
    const now = await rowCounts(world);
    if (now === before) return now;
    before = now;
  }
}

async function rowCounts({ asOwner, t2 }: World): Promise<string> {
  const tables = await asOwner<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' and table_name not like 'observations_%' order by 1`,
  );
  const counts = [];
  for (const { name } of tables) {
    if (name === 'member_sessions') continue;
    const [row] = await asOwner<{ text: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as text from ${name} t where workspace_id = $1`,
      [t2.id],
    );
    counts.push(`${name} ${row?.text}`);
  }
  return counts.join('\n');
}

const readById: Row = {
  id: 'H001',
  run: async (world) => {
    const findings = new Findings();
    const roots = rootFields(await printedSchema()).filter((root) => root.kind === 'query' && takesId(root));
    const before = await settledRows(world);
    const chance = new Seeded(world.seed);
    for (const root of roots) await compareIds(world, world.users.pat1, root, findings);
    for (const user of ['carer1', 'admin1'] as const)
      for (const root of roots)
        await compareIds(world, world.users[user], root, findings, [chance.pick(foreignIds(world))]);
    findings.holdSame(before, await rowCounts(world), 'T2');
    const plan = (id: string) => world.users.pat1.ask('query ($id: ID!) { plan(id: $id) { id } }', { id });
    const gaps = [
      await medianGap(
        () => plan(randomUUID()),
        () => plan(world.p2.planId),
      ),
      await medianGap(
        () => person(world.users.carer1, randomUUID()),
        () => person(world.users.carer1, world.p2.participantId),
      ),
    ];
    await leavesATrail(world, findings);
    for (const gap of gaps) findings.hold(gap <= largestGapMs, `the medians differ by ${gap.toFixed(1)} ms`);
    return findings.evidence(
      `${roots.length} queries that take an id, as patient, clinician and administrator of T1, with six ids of T2: the same answer as for an id that does not exist, and a denial in the trail of T1 alone for each id tried; medians differ by ${gaps.map((gap) => gap.toFixed(1)).join(' and ')} ms; T2 unchanged.`,
    );
  },
};

/** One entry for each id that was tried, in the trail of who tried it and in no other, whether the id is of T2 or nobody's. */
async function leavesATrail(world: World, findings: Findings): Promise<void> {
  const { users, t1, t2, p2 } = world;
  const nobodys = Array.from({ length: 9 }, () => randomUUID());
  const tried = [
    ...nobodys.flatMap((id) => [`participant:${id}`, `plan:${id}`]),
    `participant:${p2.participantId}`,
    `plan:${p2.planId}`,
  ];
  const fields = tried.map((subject, at) => {
    const [kind, id] = subject.split(':');
    return `f${at}: ${kind}(id: "${id}") { id }`;
  });
  let inT2: readonly unknown[] = [];
  const inT1 = await auditEntriesOf(world, t1.id, async () => {
    inT2 = await auditEntriesOf(world, t2.id, async () => {
      const { status } = await users.carer1.ask(`{ ${fields.join(' ')} }`);
      findings.hold(status === 200, `${tried.length} ids in one document were answered with ${status}`);
    });
  });
  const denied = inT1.filter(({ decision }) => decision === 'denied').map(({ subject }) => subject);
  findings.hold(
    JSON.stringify(denied.toSorted()) === JSON.stringify(tried.toSorted()),
    `${tried.length} ids of nobody here left ${denied.length} denials`,
  );
  findings.hold(inT2.length === 0, `${inT2.length} entries were written in the trail of T2`);
}

function person(caller: Caller, id: string) {
  return caller.ask('query ($id: ID!) { participant(id: $id) { id displayName profile { birthDate } } }', {
    id,
  });
}

const globalNode: Row = {
  id: 'H002',
  run: async (world) => {
    const findings = new Findings();
    const { users, p2, t2 } = world;
    const disguises = [
      Buffer.from(`Sample:${t2.id}:${p2.participantId}`).toString('base64'),
      Buffer.from(`Participant:${p2.participantId}`).toString('base64'),
      `${p2.participantId} `,
      p2.participantId.toUpperCase(),
      `{${p2.participantId}}`,
      p2.participantId.replaceAll('-', ''),
      `${p2.participantId}\u0000`,
      `urn:uuid:${p2.participantId}`,
    ];
    const node = await users.pat1.ask(`{ node(id: "${disguises[0]}") { __typename } }`);
    findings.hold(
      node.status === 400 && node.data === null && !node.text.includes('Sample'),
      `node answered ${node.status}`,
    );
    for (const id of disguises) {
      for (const name of [
        'participant',
        'plan',
        'planRequest',
        'calendar',
        'screening',
        'liveSession',
      ] as const) {
        const argument = name === 'calendar' || name === 'screening' ? 'participantId' : 'id';
        const answer = await users.pat1.ask(`query ($id: ID!) { ${name}(${argument}: $id) { __typename } }`, {
          id,
        });
        findings.hold(
          (answer.data?.[name] === null || answer.codes.join() === 'BAD_USER_INPUT') &&
            !answer.codes.includes('INTERNAL'),
          `${name}(${JSON.stringify(id)}) answered ${answer.text.slice(0, 120)}`,
        );
      }
    }
    return findings.evidence(
      'There is no global node; ids in base64, capitals, braces or with a NUL at every field that takes one answer null without a type, or are refused before anything is asked.',
    );
  },
};

const nestedEdge: Row = {
  id: 'H003',
  run: async ({ users, p1, p2, t2 }) => {
    const findings = new Findings();
    const walks = [
      '{ session { member { participant { id currentPlan { id participant { id displayName plans { id participant { id } } } } } } } }',
      `{ plan(id: "${p1.planId}") { participant { id planRequests { id participant { id } plan { id participant { id } } } } } }`,
    ];
    for (const walk of walks) {
      const { text, codes } = await users.pat1.ask(walk);
      findings.hold(
        text.includes(p1.participantId),
        `the own record is missing: ${text.slice(0, 160)} ${codes.join()}`,
      );
      findings.hold(!text.includes(p2.participantId) && !text.includes(t2.id), 'a walk led to T2');
    }
    const partial = await users.pat1.ask(
      `{ plan(id: "${p1.planId}") { id } participants { edges { node { id displayName } } } }`,
    );
    const others = JSON.stringify(partial.data?.['participants'] ?? null);
    findings.hold(!others.includes('pat1b') && !others.includes('emp2'), 'a patient listed other people');
    for (const field of [
      'members { id displayName }',
      'clearanceQueue { participantId }',
      'plansAwaitingApproval { id }',
      'runningLiveSessions { id }',
    ]) {
      const answer = await users.pat1.ask(`{ ${field} }`);
      findings.hold(
        !answer.text.includes('pat1b') && !answer.text.includes('emp2'),
        `a patient got ${field}`,
      );
      findings.hold(answer.codes.length <= 1, `${answer.codes.length} errors for one field`);
    }
    return findings.evidence(
      'From the own plan one comes to oneself and no further; lists of people, accounts and queues are refused to a patient by rules of their fields.',
    );
  },
};

const mutationArguments: Row = {
  id: 'H004',
  run: async (world) => {
    const findings = new Findings();
    const { users, p1, p2 } = world;
    const roots = rootFields(await printedSchema()).filter(
      (root) => root.kind === 'mutation' && takesId(root),
    );
    const before = await settledRows(world);
    const chance = new Seeded(world.seed);
    for (const root of roots) await compareIds(world, users.pat1, root, findings);
    for (const user of ['carer1', 'admin1'] as const)
      for (const root of roots)
        await compareIds(world, users[user], root, findings, [chance.pick(foreignIds(world))]);
    const mixed: readonly (readonly [string, object])[] = [
      [
        'mutation ($input: PlanEditInput!) { editPlan(input: $input) { __typename } }',
        { planId: p2.planId, hash: p1.planHash, sessionId: p1.sessionId, remove: true },
      ],
      [
        'mutation ($input: PlanEditInput!) { editPlan(input: $input) { __typename } }',
        { planId: p2.planId, hash: p2.planHash, sessionId: p2.sessionId, remove: true },
      ],
      [
        'mutation ($input: RemoveCalendarEntryInput!) { removeCalendarEntry(input: $input) { __typename } }',
        { participantId: p1.participantId, entryId: p2.entryId },
      ],
      [
        'mutation ($input: SessionFeedbackInput!) { recordFeedback(input: $input) { __typename } }',
        { planId: p2.planId, sessionId: p1.sessionId, done: true },
      ],
      [
        'mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { __typename } }',
        { planId: p2.planId, hash: p2.planHash, decision: 'approve' },
      ],
    ];
    for (const [mutation, input] of mixed) {
      const { text, codes } = await users.pat1.ask(mutation, { input });
      findings.hold(
        /NotFound|NotPossible|InvalidInput|CalendarResult/.test(text) ||
          codes.length > 0 ||
          text.includes('PersonalCalendar'),
        `${mutation.slice(30, 90)} answered ${text.slice(0, 160)}`,
      );
    }
    findings.holdSame(before, await rowCounts(world), 'T2');
    await refusedByTheDatabase(world, findings);
    return findings.evidence(
      `${roots.length} mutations that take an id, as three roles, with six ids of T2 in every place, and own objects mixed with foreign ones: no row of T2 changed, and the policies of the database refuse the same to the product's own role.`,
    );
  },
};

/** Past every resolver: the product's own role, in the workspace T1, writes rows of T2. */
async function refusedByTheDatabase(world: World, findings: Findings): Promise<void> {
  const { t1, t2, p1, p2 } = world;
  const app = await world.asApplication();
  try {
    for (const [sql, values] of [
      ['update plans set workspace_id = $1 where id = $2', [t2.id, p1.planId]],
      ['insert into notices select * from (select n.* from notices n limit 1) x where false', []],
      ['update participants set workspace_id = $1 where id = $2', [t2.id, p1.participantId]],
    ] as const) {
      await app.query('begin');
      await app.query(`select set_config('regimen.workspace_id', $1, true)`, [t1.id]);
      const changed = await app.query(sql, [...values]).then(
        ({ rowCount }) => rowCount ?? 0,
        () => 0,
      );
      findings.hold(changed === 0, `the database let ${sql} change ${changed} rows`);
      await app.query('rollback');
    }
    await app.query('begin');
    await app.query(`select set_config('regimen.workspace_id', $1, true)`, [t1.id]);
    const { rowCount } = await app.query('select 1 from plans where id = $1', [p2.planId]);
    findings.hold(rowCount === 0, 'the database showed a plan of T2 in T1');
    await app.query('rollback');
  } finally {
    await app.end();
  }
}

export const tenancyRows: readonly Row[] = [readById, globalNode, nestedEdge, mutationArguments];
