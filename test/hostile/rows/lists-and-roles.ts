import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { auditEntriesOf } from '../support/audit-count.js';
import type { World } from '../world/world.js';

const listFilter: Row = {
  id: 'H005',
  run: async ({ users, p2 }) => {
    const findings = new Findings();
    const filters = [
      '{ participants(where: { OR: [{ id: "P1" }, { id: "P2" }] }) { edges { node { id } } } }',
      '{ exercises(filter: { OR: [{ text: "a" }] }) { edges { node { id } } } }',
      '{ participants(filter: "1=1") { edges { node { id } } } }',
    ];
    for (const filter of filters) {
      const answer = await users.carer1.ask(filter);
      findings.hold(
        answer.status === 400 && answer.data === null,
        `a free filter was taken: ${answer.text.slice(0, 120)}`,
      );
    }
    const pages = await users.carer1.ask(
      '{ participants(first: 50) { totalCount edges { cursor node { id displayName } } pageInfo { hasNextPage endCursor } } }',
    );
    const page = pages.data?.['participants'] as
      { totalCount?: number; edges: { cursor: string; node: { id: string } }[] } | undefined;
    if (page === undefined) {
      const plain = await users.carer1.ask(
        '{ participants(first: 50) { edges { node { id displayName } } } }',
      );
      findings.hold(
        plain.codes.length === 0 && !plain.text.includes(p2.participantId) && !plain.text.includes('emp2'),
        `participants answered ${plain.text.slice(0, 200)}`,
      );
    } else findings.hold(!pages.text.includes(p2.participantId), 'a list held P2');
    const cursors = [
      p2.participantId,
      Buffer.from(p2.participantId).toString('base64'),
      Buffer.from(JSON.stringify([p2.participantId])).toString('base64url'),
      'MQ==',
      '-1',
      "' or 1=1 --",
    ];
    for (const after of cursors) {
      const answer = await users.carer1.ask(
        'query ($after: String) { participants(after: $after) { edges { node { id displayName } } } }',
        { after },
      );
      findings.hold(
        !answer.text.includes(p2.participantId) &&
          !answer.text.includes('emp2') &&
          !answer.codes.includes('INTERNAL'),
        `the cursor ${after} answered ${answer.text.slice(0, 160)}`,
      );
    }
    for (const first of [-1, 0, 1e9, 2147483647]) {
      const answer = await users.carer1.ask(
        'query ($first: Int!) { participants(first: $first) { edges { node { id } } } }',
        { first },
      );
      findings.hold(
        !answer.text.includes(p2.participantId) && !answer.codes.includes('INTERNAL'),
        `first ${first} answered ${answer.text.slice(0, 160)}`,
      );
    }
    return findings.evidence(
      'Filters are typed inputs, free ones are refused by the schema; pages, cursors made up or taken from T2, and odd sizes show people of T1 only.',
    );
  },
};

const withinWorkspace: Row = {
  id: 'H007',
  run: async (world) => {
    const findings = new Findings();
    const { users, p1, t1 } = world;
    const reads = [
      `{ participant(id: "${p1.participantId}") { id displayName } }`,
      `{ plan(id: "${p1.planId}") { id } }`,
      `{ calendar(participantId: "${p1.participantId}") { participantId } }`,
      `{ screening(participantId: "${p1.participantId}") { __typename } }`,
      `{ planRequest(id: "${p1.planRequestId}") { id } }`,
    ];
    for (const user of ['clin1', 'coach1', 'admin1', 'pat1b'] as const) {
      for (const read of reads) {
        const left = await auditEntriesOf(world, t1.id, async () => {
          const { text } = await users[user].ask(read);
          findings.hold(
            !text.includes(`"${p1.participantId}"`) && !text.includes(`"${p1.planId}"`),
            `${user} got ${text.slice(0, 120)}`,
          );
        });
        const denials = left.filter(({ decision }) => decision === 'denied');
        findings.hold(
          denials.length === 1,
          `${user}: ${denials.length} denials in the trail for ${read.slice(0, 40)}`,
        );
      }
    }
    await breakGlass(world, findings);
    return findings.evidence(
      'A clinician and a coach who do not care for P1, an administrator and another patient get null and leave one denial each in the trail; breaking the glass needs a reason, is audited and told to the patient.',
    );
  },
};

async function breakGlass(world: World, findings: Findings): Promise<void> {
  const { users, p1, t1, t2, p2 } = world;
  const mutation = 'mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { __typename } }';
  const type = (answer: { data: Record<string, unknown> | null }) =>
    (answer.data?.['breakGlass'] as { __typename?: string } | undefined)?.__typename;
  const unreasoned = await users.clin1.ask(mutation, {
    input: { participantId: p1.participantId, reason: ' ' },
  });
  findings.hold(type(unreasoned) === 'InvalidInput', `without a reason: ${unreasoned.text.slice(0, 120)}`);
  const foreign = await users.clin1.ask(mutation, {
    input: { participantId: p2.participantId, reason: 'Found unconscious on the ward' },
  });
  findings.hold(type(foreign) === 'NotFound', `P2: ${foreign.text.slice(0, 120)}`);
  for (const user of ['coach1', 'pat1b', 'admin1'] as const) {
    const refused = await users[user].ask(mutation, {
      input: { participantId: p1.participantId, reason: 'Found unconscious on the ward' },
    });
    findings.hold(type(refused) !== 'EmergencyAccess', `${user} broke the glass`);
  }
  const entries = await auditEntriesOf(world, t1.id, () =>
    users.clin1.ask(mutation, {
      input: { participantId: p1.participantId, reason: 'Found unconscious on the ward' },
    }),
  );
  findings.hold(
    entries.some(({ action }) => action === 'breakGlass'),
    'breaking the glass left no entry',
  );
  const opened = await users.clin1.ask(`{ participant(id: "${p1.participantId}") { id } }`);
  findings.hold(
    opened.text.includes(p1.participantId),
    `after breaking the glass: ${opened.text.slice(0, 120)}`,
  );
  const told = await Promise.all(
    (['pat1', 'carer1'] as const).map((user) => users[user].ask('{ notices { kind } }')),
  );
  findings.hold(
    told.some(({ text }) => /emergency|glass/i.test(text)),
    `nobody was told: ${told.map(({ text }) => text).join()}`,
  );
  await world.asOwner('delete from emergency_access where workspace_id in ($1, $2)', [t1.id, t2.id]);
}

export const listAndRoleRows: readonly Row[] = [listFilter, withinWorkspace];
