import { randomUUID } from 'node:crypto';
import { emptyProfile } from '@regimen/domain';
import type { GraphqlField } from '@regimen/plugin-api';
import { GraphQLString, buildSchema, isObjectType } from 'graphql';
import type { GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import { HealthRecordAccess } from '../../../features/profiles/health-record-access.js';
import { ParticipantsRepository } from '../../../features/profiles/participants.repository.js';
import { abilityOf } from '../../../access-policies.js';
import type { MemberActor, Role } from '../../access/actor.js';
import { AuditNotes } from '../../audit/audit-notes.js';
import { startTestDatabase } from '../../database/testing/start-test-database.js';
import type { TestDatabase } from '../../database/testing/start-test-database.js';
import { OperationTransaction } from '../../graphql/operation-transaction.js';
import type { RequestContext } from '../../graphql/request-context.js';
import { errorFields } from '../../observability/logger.js';
import { PluginRegistry } from '../plugin-registry.js';
import type { RunningPlugin } from '../plugin-registry.js';
import { PluginDatabases } from '../storage/plugin-databases.js';
import { pluginResolvers } from './plugin-resolvers.js';

const canary = 'ZZCANARYPHI';

describe('a resolver of a plugin', () => {
  let database: TestDatabase;
  const workspaceId = randomUUID();
  const participants = new ParticipantsRepository();
  const door = new HealthRecordAccess(participants);
  const databases = new PluginDatabases('', Buffer.alloc(32));
  const members = new Map<string, MemberActor>();
  let participantId = '';

  const inside = <T>(work: Parameters<TestDatabase['transactions']['run']>[1]) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work) as Promise<T>;
  const addMember = (name: string, role: Role) =>
    inside(async (tx) => {
      const memberId = randomUUID();
      await tx.query(
        `insert into members (workspace_id, id, account_name, display_name, password_hash, roles) values ($1, $2, $3, '', '', $4)`,
        [workspaceId, memberId, name, [role]],
      );
      members.set(name, { kind: 'member', memberId, workspaceId, roles: [role], participantId: null });
    });

  beforeAll(async () => {
    database = await startTestDatabase();
    await inside((tx) =>
      tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
        [workspaceId],
      ),
    );
    await addMember('pat', 'participant');
    await addMember('carer', 'coach');
    await addMember('stranger', 'coach');
    await addMember('admin', 'administrator');
    const memberOf = (name: string) => members.get(name)?.memberId ?? '';
    await inside(async (tx) => {
      participantId = await participants.add(tx, workspaceId, memberOf('pat'), emptyProfile('Europe/Berlin'));
      await participants.joinCareTeam(tx, workspaceId, participantId, memberOf('carer'));
    });
    members.set('pat', { ...members.get('pat')!, participantId });
  });
  afterAll(() => database.stop());

  /** Calls one field as a member, as the executor would; `csrf` as of a page of ours. */
  async function call(
    field: Partial<GraphqlField>,
    as: string | null,
    { csrf = true, returnType = GraphQLString as GraphQLOutputType, id = participantId } = {},
  ) {
    const whole: GraphqlField = {
      on: 'Query',
      name: 'moon',
      permission: 'health-record:read',
      resolve: () => Promise.resolve('full'),
      ...field,
    };
    const definition = {
      id: 'knowledge-moon',
      permissions: [{ name: 'moon:see', roles: ['administrator'] }],
      graphql: { typeDefs: '', fields: [whole] },
    };
    const running = { definition, options: { tide: 'high' } } as unknown as RunningPlugin;
    const actor = as === null ? null : members.get(as)!;
    const operation = new OperationTransaction(
      database.transactions,
      actor ?? { kind: 'system', workspaceId: null, reason: 'test' },
    );
    const context = {
      actor,
      csrfConfirmed: csrf,
      ability: abilityOf(actor?.roles ?? []),
      audit: new AuditNotes(),
      operation,
      transaction: () => operation.open(),
    } as RequestContext;
    const resolvers = pluginResolvers(new PluginRegistry([running], []), door, databases, 200);
    const resolve = resolvers[whole.on][whole.name]!;
    const outcome = await resolve(null, { participantId: id }, context, { returnType } as GraphQLResolveInfo)
      .then((value) => ({ value, error: undefined }))
      .catch((error: Error & { extensions?: { code: string } }) => ({ value: undefined, error }));
    await operation.end('rollBack');
    return { ...outcome, allowed: context.audit.allowed(), denied: context.audit.denied() };
  }

  it('is called for a record the member may open, told who asks, and audited', async () => {
    const contexts: object[] = [];
    const resolve: GraphqlField['resolve'] = async (_args, context) => contexts.push(context) && 'full';
    for (const as of ['pat', 'carer']) {
      const { value, allowed } = await call({ resolve }, as);
      expect(value).toBe('full');
      expect(allowed).toContainEqual(
        expect.objectContaining({ action: 'knowledge-moon.moon', subject: `participant:${participantId}` }),
      );
    }
    const { memberId } = members.get('carer')!;
    const told = { workspaceId, memberId, participantId, options: { tide: 'high' }, storage: null };
    expect(contexts[1]).toEqual(told);
    expect(Object.isFrozen(contexts[1])).toBe(true);
  });

  it.each([
    ['a record of a person somebody else cares for', 'stranger', undefined, 1],
    ['a record that does not exist', 'carer', randomUUID(), 1],
    ['an id that is none', 'carer', `' or true --`, 0],
  ])('answers null for %s, and is not called', async (_what, as, id, denials) => {
    let called = false;
    const resolve = async () => (called = true);
    const { value, denied } = await call({ resolve }, as, id === undefined ? {} : { id });
    expect({ value, called }).toEqual({ value: null, called: false });
    expect(denied).toHaveLength(denials);
  });

  it('answers NotFound where the result has it', async () => {
    const schema = buildSchema(
      'type NotFound { code: String } type Moon { phase: String } union MoonResult = Moon | NotFound type Query { moon: MoonResult! }',
    );
    const query = schema.getType('Query');
    const returnType = isObjectType(query) ? query.getFields()['moon']!.type : GraphQLString;
    const { value } = await call({}, 'stranger', { returnType });
    expect(value).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
  });

  it.each([
    ['a role that opens no record', {}, 'admin', 'FORBIDDEN', 1],
    ['a role the plugin grants nothing', { permission: 'moon:see' }, 'carer', 'FORBIDDEN', 1],
    ['nobody', { permission: 'moon:see' }, null, 'SIGNED_OUT', 1],
  ])('refuses %s, and notes it', async (_who, field, as, code, denials) => {
    const { error, denied } = await call(field, as);
    expect((error as { extensions?: object }).extensions).toEqual({ code });
    expect(denied).toHaveLength(denials);
  });

  it('changes nothing for a page that is not ours, and notes every change of one that is', async () => {
    const field = { on: 'Mutation', permission: 'moon:see' } as const;
    const forged = await call(field, 'admin', { csrf: false });
    expect(forged.error?.extensions).toEqual({ code: 'CSRF' });
    const { value, allowed } = await call(field, 'admin');
    expect(value).toBe('full');
    expect(allowed).toEqual([
      expect.objectContaining({ action: 'knowledge-moon.moon', subject: 'mutation' }),
    ]);
  });

  it.each([
    ['throws', () => Promise.reject(Object.assign(new TypeError(canary), { extensions: { code: 'CSRF' } }))],
    ['throws before it promises', () => JSON.parse(canary) as Promise<string>],
    ['throws what is no error', () => Promise.reject(new Map([[canary, canary]]) as unknown as Error)],
    ['hangs', () => new Promise<string>(() => undefined)],
    ['gives code', () => Promise.resolve({ phase: () => canary })],
  ])('that %s fails without a word of what it knew', async (_what, resolve) => {
    const { error } = await call({ resolve }, 'pat');
    expect(error?.extensions).toBeUndefined();
    expect(error?.message).toBe('The plugin field knowledge-moon.moon failed.');
    const logged = JSON.stringify(errorFields(error));
    expect(logged).toContain('PluginFieldFailed knowledge-moon.moon');
    expect(logged).not.toContain(canary);
  });
});
