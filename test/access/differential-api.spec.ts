import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { GraphQLField } from 'graphql';
import { allowed, stranger } from './allowed.js';
import type { Kind, Operation, Role, Standing } from './allowed.js';
import { rootFields } from './root-fields.js';
import { callOf } from './support/arguments.js';
import { openPeople, roles } from './support/people.js';
import type { People, Target } from './support/people.js';

jest.setTimeout(600_000);

const schemaFile = join(fileURLToPath(import.meta.url), '../../../docs/reference/schema.graphql');
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const roots = [
  ['query', schema.getQueryType()!],
  ['mutation', schema.getMutationType()!],
] as const;
/** Allowed calls of it stand in the trail by another entry. */
const auditedElsewhere = new Set(['sendLiveSamples']);
/** The highest of what a role may at all: below it the door of the record decides, not the field. */
const standings: readonly Standing[] = [
  stranger,
  { ...stranger, own: true },
  { ...stranger, team: true },
  { ...stranger, emergency: true },
  { ...stranger, lent: 'read' },
  { ...stranger, lent: 'change' },
];

const everMay = (role: Role, operation: Operation, kind: Kind) =>
  standings.some((standing) => allowed(role, operation, kind, standing));

interface Entry {
  action: string;
  subject: string;
  decision: 'allowed' | 'denied';
}

describe('every field, asked by every role about people they stand to in every way', () => {
  let people: People;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.ward.stop());

  const fields = roots.flatMap(([operation, type]) =>
    Object.values(type.getFields()).map((field) => ({ operation, field })),
  );

  it('has been sorted by hand into what it does', () => {
    const names = [
      ...fields.map(({ field }) => field.name),
      ...Object.keys(schema.getSubscriptionType()!.getFields()),
    ];
    expect(names.filter((name) => rootFields[name] === undefined)).toEqual([]);
    expect(Object.keys(rootFields).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('answers nobody who is signed out', async () => {
    for (const { operation, field } of fields) {
      if (rootFields[field.name] === 'anybody') continue;
      const { codes } = await signedOut(`${operation} { ${callOf(field, namedOf(people.targets.own))} }`);
      expect({ field: field.name, codes }).toEqual({ field: field.name, codes: ['SIGNED_OUT'] });
    }
  });

  it.each(roles)(
    'answers a %s as was said apart from the product, and the trail keeps each denial, change and look once',
    async (role) => {
      const wrong: string[] = [];
      let asked = 0;
      for (const [name, target] of Object.entries(people.targets)) {
        if (name === 'own' && role !== 'participant') continue;
        for (const { operation, field } of fields) {
          const question = rootFields[field.name]!;
          if (question === 'anybody' || question === 'self') continue;
          asked += 1;
          const complaints = await check(role, operation, field, question, target);
          wrong.push(...complaints.map((complaint) => `${field.name} of ${name}: ${complaint}`));
        }
      }
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(500);
    },
  );

  it('sees by SQL, as the role the product uses, people of its own workspace and nobody else', async () => {
    const tables = [
      'participants',
      'care_team',
      'emergency_access',
      'delegations',
      'current_care_team',
    ] as const;
    for (const table of tables) {
      const column = table === 'participants' ? 'id' : 'participant_id';
      for (const [name, { participantId, standing }] of Object.entries(people.targets)) {
        const { length } = await people.ward.inside((tx) =>
          tx.query<unknown[]>(`select 1 from ${table} where ${column} = $1`, [participantId]),
        );
        if (standing.elsewhere) expect({ table, name, length }).toEqual({ table, name, length: 0 });
        else if (table === 'participants') expect(length).toBe(1);
      }
    }
  });

  async function signedOut(query: string) {
    const answer = await fetch(`${people.ward.api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return { codes: (errors ?? []).map(({ extensions }) => extensions.code) };
  }

  function namedOf({ participantId }: Target) {
    return { participantId, ...people.spare };
  }

  /** What an answer and its trail have that they should not have, or lack. */
  async function check(
    role: Role,
    operation: 'query' | 'mutation',
    field: GraphQLField<unknown, unknown>,
    [action, kind]: readonly [Operation, Kind],
    target: Target,
  ): Promise<string[]> {
    const before = await lastEntry();
    const call = callOf(field, namedOf(target));
    const { data, codes } = await people.clients[role].ask(`${operation} { ${call} }`);
    const entries = await entriesOf(role, before);
    if (codes.includes('BAD_USER_INPUT') || codes.includes('GRAPHQL_VALIDATION_FAILED'))
      return [`${call} is no call`];
    if (codes.includes('INTERNAL_SERVER_ERROR')) return ['failed inside'];
    if (codes.includes('CSRF') || codes.includes('SIGNED_OUT')) return [`asked as nobody: ${codes.join()}`];
    if (!everMay(role, action, kind)) return complaintsAboutRefusal(field.name, codes, entries);
    if (codes.length > 0) return [`refused with ${codes.join()}`];
    return [
      ...complaintsAboutAnswer(
        field,
        data![field.name],
        call.includes(target.participantId),
        allowed(role, action, kind, target.standing),
      ),
      ...complaintsAboutTrail(operation, field.name, entries),
    ];
  }

  function complaintsAboutRefusal(
    name: string,
    codes: readonly string[],
    entries: readonly Entry[],
  ): string[] {
    const denials = entries.filter(({ action, decision }) => action === name && decision === 'denied');
    return [
      ...(codes.join() === 'FORBIDDEN' ? [] : [`was not forbidden but ${codes.join() || 'answered'}`]),
      ...(entries.length === 1 && denials.length === 1
        ? []
        : [`left ${entries.length} entries of its denial`]),
    ];
  }

  /** Whoever may not gets what nobody there would get: nothing, an empty list, or a problem. */
  function complaintsAboutAnswer(
    field: GraphQLField<unknown, unknown>,
    answer: unknown,
    isAboutPerson: boolean,
    may: boolean,
  ): string[] {
    const takesPerson =
      field.args.some(({ name }) => name === 'participantId') || field.name === 'participant';
    if (may && takesPerson && answer === null && alwaysThere.has(field.name))
      return ['answered nothing to one who may'];
    if (may || !isAboutPerson || narrowed.has(field.name)) return [];
    const { __typename: type = '' } = (answer ?? {}) as { __typename?: string };
    const isNothing = answer === null || answer === false || (Array.isArray(answer) && answer.length === 0);
    return isNothing || problems.has(type) ? [] : [`answered ${JSON.stringify(answer)} to one who may not`];
  }

  function complaintsAboutTrail(
    operation: 'query' | 'mutation',
    name: string,
    entries: readonly Entry[],
  ): string[] {
    const changes = entries.filter(({ action, subject }) => action === name && subject === 'mutation');
    const expected = operation === 'mutation' && !auditedElsewhere.has(name) ? 1 : 0;
    const keys = entries.map(({ action, subject, decision }) => `${action} ${subject} ${decision}`);
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    return [
      ...(changes.length === expected ? [] : [`left ${changes.length} entries of the change`]),
      ...twice.map((key) => `left twice: ${key}`),
    ];
  }

  async function lastEntry(): Promise<number> {
    const [row] = await people.ward.inside((tx) =>
      tx.query<{ seq: string }[]>('select max(seq) as seq from audit_entries where workspace_id = $1', [
        people.ward.workspaceId,
      ]),
    );
    return Number(row?.seq ?? 0);
  }

  function entriesOf(role: Role, after: number): Promise<Entry[]> {
    return people.ward.inside((tx) =>
      tx.query<Entry[]>(
        'select action, subject, decision from audit_entries where workspace_id = $1 and member_id = $2 and seq > $3 order by seq',
        [people.ward.workspaceId, people.memberIds[role], after],
      ),
    );
  }
});

const problems = new Set(['NotFound', 'NotPossible', 'InvalidInput']);
/** They narrow what the workspace has; that a foreign person narrows it to nothing is told by specs of their own. */
const narrowed = new Set(['auditTrail', 'exportAuditTrail']);
/** They answer for anybody who may see the person, whatever is kept of them. */
const alwaysThere = new Set([
  'participant',
  'calendar',
  'careTeam',
  'delegations',
  'clearances',
  'emergencyOpenings',
]);
