import { policySubjects } from '@regimen/server/testing';
import { allowed, stranger } from '../../access/allowed.js';
import type { Kind, Role, Standing } from '../../access/allowed.js';
import { operations, productAllows, roles } from '../../access/product-allows.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Seeded } from '../support/seeded.js';
import type { Patient, UserName, World } from '../world/world.js';

const cases = 100_000;
/** The product's rules against the same said a second time, on random members, things and ties. */
function rulesAgree(chance: Seeded, findings: Findings): number {
  let granted = 0;
  let disagreed = '';
  for (let at = 0; at < cases; at += 1) {
    const held = roles.filter(() => chance.chance(0.3));
    const operation = chance.pick(operations);
    const kind: Kind = chance.pick(policySubjects);
    const standing: Standing = {
      elsewhere: false,
      own: chance.chance(0.4),
      team: chance.chance(0.4),
      emergency: chance.chance(0.3),
      lent: chance.pick(['no', 'read', 'change'] as const),
    };
    const expected = held.some((role) => allowed(role, operation, kind, standing));
    if (expected) granted += 1;
    if (productAllows(held, operation, kind, standing) !== expected)
      disagreed ||= JSON.stringify({ held, operation, kind, standing, expected });
  }
  findings.count(cases);
  findings.hold(disagreed === '', `the rules disagree about ${disagreed}`);
  findings.hold(granted > cases / 20, 'both sides say no to everything');
  return granted;
}

interface Asker {
  role: Role;
  standsTo(patient: 'p1' | 'p2'): Standing;
}

const elsewhere: Standing = { ...stranger, elsewhere: true };
const here = (role: Role, inT1: boolean, tie: Partial<Standing> = {}): Asker => ({
  role,
  standsTo: (patient) => ((patient === 'p1') === inT1 ? { ...stranger, ...tie } : elsewhere),
});

/** Who the people of the world are to its two patients. */
const askers: Readonly<Record<UserName, Asker>> = {
  admin1: here('administrator', true),
  clin1: here('clinician', true),
  carer1: here('clinician', true, { team: true }),
  coach1: here('coach', true),
  pat1: here('participant', true, { own: true }),
  pat1b: here('participant', true),
  admin2: here('administrator', false),
  carer2: here('coach', false, { team: true }),
  emp2: here('participant', false, { own: true }),
};

type Question = readonly [
  what: string,
  kind: Kind,
  ask: (patient: Patient) => string,
  shows: (patient: Patient) => string,
];

const questions: readonly Question[] = [
  [
    'participant',
    'HealthRecord',
    ({ participantId: id }) => `{ participant(id: "${id}") { id } }`,
    (p) => p.participantId,
  ],
  ['plan', 'Plan', ({ planId }) => `{ plan(id: "${planId}") { hash } }`, (p) => p.planHash],
  ['planRequest', 'HealthRecord', (p) => `{ planRequest(id: "${p.planRequestId}") { text } }`, (p) => p.goal],
  [
    'calendar',
    'HealthRecord',
    (p) => `{ calendar(participantId: "${p.participantId}") { windows { id } } }`,
    (p) => p.entryId,
  ],
];

/** Every member about every patient, in random order, over the api. */
async function apiAgrees(world: World, chance: Seeded, findings: Findings): Promise<number> {
  const rounds = world.isLong ? 2_000 : 300;
  const names = Object.keys(askers) as UserName[];
  for (let at = 0; at < rounds; at += 1) {
    const user = chance.pick(names);
    const which = chance.pick(['p1', 'p2'] as const);
    const [what, kind, ask, shows] = chance.pick(questions);
    const { role, standsTo } = askers[user];
    const expected = allowed(role, 'read', kind, standsTo(which));
    const answer = await world.users[user].ask(ask(world[which]));
    const isShown = answer.text.includes(shows(world[which]));
    findings.hold(
      isShown === expected,
      `${user} about the ${what} of ${which}: ${isShown ? 'shown' : 'not shown'}, said was ${expected}: ${answer.text.slice(0, 160)}`,
    );
  }
  return rounds;
}

/** Plain SQL as the product's role within one workspace: of each table, rows of that workspace and no other. */
async function wallsAgree(world: World, findings: Findings): Promise<number> {
  const tables = await world.asOwner<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
  );
  const app = await world.asApplication();
  let rows = 0;
  try {
    for (const { id } of [world.t1, world.t2])
      for (const { name } of tables) {
        await app.query('begin');
        await app.query(`select set_config('regimen.workspace_id', $1, true)`, [id]);
        const seen = await app
          .query<{ own: string; foreign: string }>(
            `select count(*) filter (where workspace_id = $1) as own, count(*) filter (where workspace_id <> $1) as foreign from "${name}"`,
            [id],
          )
          .catch(() => null);
        await app.query('rollback');
        if (!seen) continue;
        const [truth] = await world.asOwner<{ n: string }>(
          `select count(*) as n from "${name}" where workspace_id = $1`,
          [id],
        );
        rows += Number(seen.rows[0]!.own);
        findings.hold(seen.rows[0]!.foreign === '0', `${name}: ${seen.rows[0]!.foreign} foreign rows`);
        findings.hold(
          Math.abs(Number(seen.rows[0]!.own) - Number(truth!.n)) <= 3,
          `${name}: ${seen.rows[0]!.own} of ${truth!.n} own rows are seen`,
        );
      }
  } finally {
    await app.end();
  }
  findings.hold(rows > 100, 'there was hardly a row to see');
  return tables.length;
}

const differential: Row = {
  id: 'H148',
  run: async (world) => {
    const findings = new Findings();
    const chance = new Seeded(world.seed);
    const granted = rulesAgree(chance, findings);
    const asked = await apiAgrees(world, chance, findings);
    const tables = await wallsAgree(world, findings);
    return findings.evidence(
      `Who may do what, said a second time apart from the product: ${cases} random members, things and ties against its rules (${granted} allowed), ${asked} random questions of nine people about two patients over the api, and plain SQL as its role over ${tables} tables: no disagreement. Every field by every role is held against the same words by differential-api.spec.ts.`,
    );
  },
};

export const differentialRows: readonly Row[] = [differential];
