import type { GraphqlField, PluginDefinition } from '@regimen/plugin-api';
import { schemaDocuments } from '../../graphql/schema-documents.js';
import { StartRefused } from '../../start-refused.js';
import { checkPluginFields } from './check-plugin-fields.js';

const moonField: GraphqlField = {
  on: 'Query',
  name: 'moon',
  permission: 'moon:see',
  resolve: () => Promise.resolve('full'),
};
const record = 'health-record:read';

describe('fields of plugins', () => {
  let core: string[];
  beforeAll(async () => {
    core = await schemaDocuments();
  });

  const plugin = (typeDefs: string, fields: readonly Partial<GraphqlField>[], changes = {}) =>
    ({
      id: 'knowledge-moon',
      permissions: [{ name: 'moon:see', title: { en: 'See', zh: '看' }, roles: ['coach'] }],
      graphql: { typeDefs, fields: fields.map((field) => ({ ...moonField, ...field })) },
      ...changes,
    }) as unknown as PluginDefinition;
  const checking = (...definitions: PluginDefinition[]) => {
    try {
      checkPluginFields(definitions, core);
    } catch (error) {
      if (error instanceof StartRefused) return error.message;
      throw error;
    }
    return 'accepted';
  };

  it('are accepted when they add, and name who may have them', () => {
    const types = `
      type Moon { phase: String!, seen: Instant, name: LocalisedText }
      type TooBright implements Problem { code: String! message: String! issues: [ProblemIssue!]! }
      union SeeMoonResult = Moon | TooBright | NotFound
      input MoonInput { language: Language! }
      extend type Query { moon: Moon }
      extend type Mutation { seeMoon(participantId: ID!, input: MoonInput!): SeeMoonResult! }`;
    const seeMoon = { on: 'Mutation', name: 'seeMoon', permission: 'health-record:change' } as const;
    expect(checking(plugin(types, [{}, seeMoon]))).toBe('accepted');
  });

  it.each([
    ['extend type Query { moon: String, sun: String }', /typeDefs add Query.sun, but fields do not/],
    ['type Moon { phase: String }', /typeDefs do not hold the declared field Query.moon/],
    ['extend type Query { moon: ', /typeDefs cannot be read/],
    ['extend type Query { moon: Cheese }', /types do not fit. Unknown type: "Cheese"|Unknown type/],
    ['type Query { moon: String }', /OBJECT_TYPE_DEFINITION|ObjectTypeDefinition Query is neither/],
    ['extend type Query { moon: String } extend type Member { passwordHash: String }', /Member is neither/],
    ['extend type Query { moon: String } extend union UpdateProfileResult = Session', /is neither/],
    ['extend type Query { moon: String } scalar Anything', /is neither/],
    ['extend type Query { moon: String } extend schema @deprecated', /is neither/],
    [
      'extend type Query { moon: String } type Plan { id: ID }',
      /declares Plan .* which the core already has/,
    ],
    ['extend type Query { moon: String, plugins: String }', /declares Query.plugins .* the core already has/],
  ])('refuse the start: %s', (typeDefs, reason) => {
    const message = checking(plugin(typeDefs, [{}]));
    expect(message).toMatch(/^Plugin knowledge-moon/);
    expect(message).toMatch(reason);
  });

  it.each([
    'extend type Query { moon: [Participant!] }',
    'extend type Query { moon: Moon } type Moon { over: Plan }',
    'extend type Query { moon: Moon } union Moon = Member | NotFound',
    'extend type Query { moon: Moon } type Moon { again: Query }',
  ])('cannot hand out records of the core, which trust that somebody checked: %s', (typeDefs) => {
    expect(checking(plugin(typeDefs, [{}]))).toMatch(/uses the core's type/);
  });

  it.each([
    ['extend type Query { moon: String }', { permission: undefined }, /names no permission/],
    ['extend type Query { moon: String }', { permission: 'plans:read' }, /unknown permission "plans:read"/],
    ['extend type Query { moon: String }', { resolve: undefined }, /no resolve function/],
    ['extend type Query { moon: String }', { permission: record }, /needs the argument "participantId: ID!"/],
    ['extend type Query { moon(participantId: ID): String }', { permission: record }, /needs the argument/],
    ['extend type Query { moon(participantId: ID!): String! }', { permission: record }, /cannot say that/],
    [
      'extend type Mutation { moon(participantId: ID!): String }',
      { on: 'Mutation', permission: record },
      /Use "health-record:change"/,
    ],
  ])('refuse the start by their permission: %s %j', (typeDefs, change, reason) => {
    const message = checking(plugin(typeDefs, [change as Partial<GraphqlField>]));
    expect(message).toMatch(/^Plugin knowledge-moon: the GraphQL field \w+.moon/);
    expect(message).toMatch(reason);
  });

  it.each([
    [{ name: 'health-record:read', roles: ['coach'] }, /cannot name a permission/],
    [{ name: 'Moon', roles: ['coach'] }, /cannot name a permission/],
    [{ name: 'moon:see', roles: ['owner'] }, /unknown role "owner"/],
    [{ name: 'moon:see', roles: [] }, /no role/],
  ])('refuse the start by a permission that cannot be: %j', (permission, reason) => {
    expect(checking(plugin('', [], { permissions: [permission], graphql: undefined }))).toMatch(reason);
  });

  it('name both plugins that claim one type', () => {
    const types = 'type Moon { phase: String } extend type Query { moon: Moon }';
    const other = plugin('type Moon { phase: String } extend type Query { sun: Moon }', [{ name: 'sun' }], {
      id: 'knowledge-sun',
    });
    expect(checking(plugin(types, [{}]), other)).toMatch(
      /Plugin knowledge-sun declares Moon .* which plugin knowledge-moon already has/,
    );
  });
});
