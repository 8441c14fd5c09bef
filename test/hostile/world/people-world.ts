import { BrowserSession } from '../../journeys/support/browser-session.js';
import { runCommand } from '../../journeys/support/command-line.js';
import { takeIn } from '../../journeys/support/people.js';
import type { RunningRegimen } from '../../journeys/support/regimen-process.js';
import { zoneOfNoon } from '../../journeys/support/zone-of-noon.js';
import { Caller } from '../support/caller.js';
import { patientOf } from './patient-of.js';
import type { UserName, World, Workspace } from './world.js';

const password = 'a-long-test-password';
/** Plans begin on the day of UTC, which must not be yesterday for them. */
const atNoon = { timeZone: zoneOfNoon() };

/** Two workspaces with their people; `clin1` and `coach1` care for nobody. */
export async function peopleWorld(
  regimen: RunningRegimen,
): Promise<Pick<World, 't1' | 't2' | 'p1' | 'p2' | 'users' | 'sessions' | 'password'>> {
  const t1 = await workspace(regimen, 'Northside Ward ZT1', 'hospital');
  const t2 = await workspace(regimen, 'Acme Works ZT2', 'employer');
  const admin1 = await firstAdministrator(regimen, t1, 'admin1');
  const admin2 = await firstAdministrator(regimen, t2, 'admin2');
  const [clin1, carer1] = [
    await member(admin1, 'clin1', 'clinician'),
    await member(admin1, 'carer1', 'clinician'),
  ];
  const coach1 = await member(admin1, 'coach1', 'coach');
  const carer2 = await member(admin2, 'carer2', 'coach');
  const pat1 = await takeIn(regimen, carer1, 'pat1', atNoon);
  const pat1b = await takeIn(regimen, carer1, 'pat1b', atNoon);
  const emp2 = await takeIn(regimen, carer2, 'emp2', atNoon);
  const p1 = await patientOf(pat1.session, 'pat1', pat1.participantId, 'ZQGOALONE');
  const p2 = await patientOf(emp2.session, 'emp2', emp2.participantId, 'ZQGOALTWO');
  const sessions: Record<UserName, BrowserSession> = {
    admin1,
    clin1,
    carer1,
    coach1,
    pat1: pat1.session,
    pat1b: pat1b.session,
    admin2,
    carer2,
    emp2: emp2.session,
  };
  const users = Object.fromEntries(
    Object.entries(sessions).map(([name, session]) => [name, Caller.signedIn(session)]),
  ) as Record<UserName, Caller>;
  return { t1, t2, p1, p2, users, sessions, password };
}

export async function workspace(regimen: RunningRegimen, name: string, kind: string): Promise<Workspace> {
  return { id: await runCommand(regimen, ['workspace', 'create', '--name', name, '--kind', kind]), name };
}

export async function firstAdministrator(
  regimen: RunningRegimen,
  { id }: Workspace,
  account: string,
): Promise<BrowserSession> {
  const words = [
    '--workspace',
    id,
    '--account',
    account,
    '--name',
    `Name of ${account}`,
    '--roles',
    'administrator',
  ];
  await runCommand(regimen, ['user', 'create', ...words, '--password-stdin'], { input: password });
  return signedIn(regimen.url, account);
}

export async function member(
  administrator: BrowserSession,
  accountName: string,
  role: string,
): Promise<BrowserSession> {
  const input = { accountName, displayName: `Name of ${accountName}`, password, roles: [role] };
  const { createMember } = await administrator.ask<{ createMember: { __typename: string } }>(
    'mutation ($input: CreateMemberInput!) { createMember(input: $input) { __typename ... on Problem { message } } }',
    { input },
  );
  if (createMember.__typename !== 'Member')
    throw new Error(`No ${accountName}: ${JSON.stringify(createMember)}`);
  return signedIn(administrator.url, accountName);
}

async function signedIn(url: string, accountName: string): Promise<BrowserSession> {
  const session = new BrowserSession(url);
  await session.signIn(accountName, password);
  return session;
}
