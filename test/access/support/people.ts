import { makeTestWorkspace, openWard, signInForTest } from '@regimen/server/testing';
import type { SignedInClient, Ward } from '@regimen/server/testing';
import type { Role, Standing } from '../allowed.js';
import { stranger } from '../allowed.js';

export const roles = [
  'participant',
  'coach',
  'clinician',
  'wellnessManager',
  'administrator',
  'integrator',
] as const satisfies readonly Role[];

/** Somebody a field is asked about, and how every account of the ward stands to them. */
export interface Target {
  participantId: string;
  standing: Standing;
}

/** A ward with an account of each role, and people to whom all of them stand in one way each; `spare` is changed at will. */
export interface People {
  ward: Ward;
  clients: Record<Role, SignedInClient>;
  memberIds: Record<Role, string>;
  targets: Record<
    'own' | 'unknown' | 'team' | 'emergency' | 'lentToRead' | 'lentToChange' | 'elsewhere',
    Target
  >;
  spare: { memberId: string; accountName: string };
}

const missing = ['wellnessManager', 'integrator'] as const;
const password = 'a long enough password';

export async function openPeople(): Promise<People> {
  const ward = await openWard();
  for (const role of missing) await addMember(ward, role, role);
  await addMember(ward, 'spare', 'coach');
  const ids = await Promise.all(roles.map(async (role) => [role, await ward.memberId(role)] as const));
  const memberIds = Object.fromEntries(ids) as Record<Role, string>;
  const clients = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await signInForTest(ward.api.url, role)] as const)),
  ) as Record<Role, SignedInClient>;
  await ward.inside((tx) => tx.query('delete from care_team'));
  const [unknown, team, emergency, lentToRead, lentToChange] = [
    await addPerson(ward, 'unknown'),
    await addPerson(ward, 'team'),
    await addPerson(ward, 'emergency'),
    await addPerson(ward, 'lent-to-read'),
    await addPerson(ward, 'lent-to-change'),
  ];
  await clients.clinician.ask(
    `mutation { breakGlass(input: { participantId: "${emergency}", reason: "Nobody else is here" }) { __typename } }`,
  );
  // Whatever their role: it is the policy that must keep an administrator on a care team from the record.
  for (const memberId of Object.values(memberIds))
    await standTo(ward, memberId, { team, emergency, lentToRead, lentToChange });
  return {
    ward,
    clients,
    memberIds,
    spare: { memberId: await memberNamed(ward, 'spare'), accountName: 'spare' },
    targets: {
      own: { participantId: ward.participantId, standing: { ...stranger, own: true } },
      unknown: { participantId: unknown, standing: stranger },
      team: { participantId: team, standing: { ...stranger, team: true } },
      emergency: { participantId: emergency, standing: { ...stranger, emergency: true } },
      lentToRead: { participantId: lentToRead, standing: { ...stranger, lent: 'read' } },
      lentToChange: { participantId: lentToChange, standing: { ...stranger, lent: 'change' } },
      elsewhere: { participantId: await personElsewhere(ward), standing: { ...stranger, elsewhere: true } },
    },
  };
}

async function addMember(ward: Ward, accountName: string, role: Role): Promise<void> {
  const input = `{ accountName: "${accountName}", displayName: "${accountName}", password: "${password}", roles: [${role}] }`;
  const { data } = await (
    await ward.as('administrator')
  ).ask(`mutation { createMember(input: ${input}) { __typename ... on Problem { message } } }`);
  if ((data?.['createMember'] as { __typename?: string }).__typename !== 'Member')
    throw new Error(`No ${accountName}: ${JSON.stringify(data)}`);
}

async function memberNamed(ward: Ward, accountName: string): Promise<string> {
  const [row] = await ward.inside((tx) =>
    tx.query<{ id: string }[]>('select id from members where account_name = $1', [accountName]),
  );
  return row!.id;
}

async function addPerson(ward: Ward, name: string): Promise<string> {
  const profile = `{ timeZone: "UTC", sex: female, availableDays: [], conditions: [], dislikedActivities: [], equipment: [],
    likedActivities: [], medications: [], places: [] }`;
  const { data } = await (
    await ward.as('administrator')
  ).ask(
    `mutation { createParticipant(input: { accountName: "${name}", displayName: "${name}", password: "${password}",
       profile: ${profile} }) { __typename ... on Participant { id } ... on Problem { message } } }`,
  );
  const made = data?.['createParticipant'] as { id?: string };
  if (made.id === undefined) throw new Error(`No ${name}: ${JSON.stringify(made)}`);
  return made.id;
}

async function standTo(
  ward: Ward,
  memberId: string,
  people: Record<'team' | 'emergency' | 'lentToRead' | 'lentToChange', string>,
): Promise<void> {
  const { workspaceId } = ward;
  await ward.inside(async (tx) => {
    await tx.query('insert into care_team (workspace_id, participant_id, member_id) values ($1, $2, $3)', [
      workspaceId,
      people.team,
      memberId,
    ]);
    // The reason is sealed with the person's key: the one of the clinician's real opening serves for all.
    await tx.query(
      `insert into emergency_access (workspace_id, participant_id, member_id, reason, until)
       select workspace_id, participant_id, $2, reason, now() + interval '1 day'
         from emergency_access where participant_id = $1 and member_id <> $2 limit 1`,
      [people.emergency, memberId],
    );
    for (const [person, mayChange] of [
      [people.lentToRead, false],
      [people.lentToChange, true],
    ] as const)
      await tx.query(
        `insert into delegations (workspace_id, participant_id, member_id, may_change, granted_by, until)
         values ($1, $2, $3, $4, $3, now() + interval '1 day')`,
        [workspaceId, person, memberId, mayChange],
      );
  });
}

async function personElsewhere(ward: Ward): Promise<string> {
  const { transactions } = ward.api.database;
  const workspaceId = await makeTestWorkspace(ward.api.database, []);
  return transactions.run({ kind: 'system', workspaceId, reason: 'test' }, async (tx) => {
    const [member] = await tx.query<{ id: string }[]>(
      `insert into members (workspace_id, account_name, display_name, password_hash, roles)
       values ($1, 'elsewhere', '', '', '{participant}') returning id`,
      [workspaceId],
    );
    const [row] = await tx.query<{ id: string }[]>(
      `insert into participants (workspace_id, member_id, profile) values ($1, $2, '{}') returning id`,
      [workspaceId, member!.id],
    );
    return row!.id;
  });
}
