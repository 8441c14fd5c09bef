import { z } from 'zod';
import { checkPlugin } from './check-plugin.js';
import { goodPack } from './testing/good-pack.js';
import { check, plainPlugin } from './testing/plain-plugin.js';

const nothing = () => Promise.resolve();
const job = (name: string, count: number, reason: string) => ({
  name,
  attempts: { count, reason },
  handle: nothing,
});
const [first, second] = plainPlugin.storage!.migrations;
const storage = (changes: object) => ({ storage: { ...plainPlugin.storage, ...changes } });
const graphql = (changes: object) => ({ graphql: { ...plainPlugin.graphql, ...changes } });
const asking = (permission: string) =>
  graphql({ fields: plainPlugin.graphql!.fields.map((field) => ({ ...field, permission })) });

describe('a whole plugin', () => {
  it('passes when nothing is wrong with it', async () => {
    expect(await checkPlugin(plainPlugin)).toEqual([]);
  });

  it.each([
    ['no object', 7, 'Plugin without id: its definition'],
    ['null', null, 'Plugin without id: its definition'],
    ['an empty object', {}, 'Plugin without id: setup: must be a function'],
  ])('is refused as %s', async (_, plugin, finding) => {
    expect((await checkPlugin(plugin)).join('\n')).toContain(finding);
  });

  it.each([
    ['a misspelt part', { outboundHost: [] }, 'outboundHost'],
    ['a title without Chinese', { title: { en: 'Plain', zh: '' } }, 'title.zh: must not be empty'],
    ['options that are no schema', { options: {} }, 'options: must be a Zod schema'],
    ['no setup', { setup: undefined }, 'setup: must be a function'],
    ['an id of no known kind', { id: 'thing-plain' }, 'the id must be <kind>-<name>'],
    ['an unknown access', { access: ['everything'] }, 'unknown access "everything"'],
    ['a version that is none', { version: '1' }, 'version "1" is no version'],
    ['a range that is none', { requires: { host: 'latest' } }, 'is no version range'],
    ['a range without this host', { requires: { host: '^2.0.0' } }, 'leaves out the present plugin API'],
    ['a range without end', { requires: { host: '>=1.0.0' } }, 'takes any later plugin API'],
    ['settings that take anything', { options: z.object({}) }, 'take settings they do not know'],
    ['a setting without default', { options: z.strictObject({ key: z.string() }) }, '"key" is not accepted'],
    [
      'a default its schema refuses',
      { options: z.strictObject({ days: z.int().min(5).default(1) }) },
      'the default of "days" is refused by its own schema',
    ],
    ['settings that are no object', { options: z.string().default('') }, 'are no object'],
    [
      'asynchronous settings',
      { options: z.strictObject({ a: z.string().default('a') }).refine(() => Promise.resolve(true)) },
      'cannot be checked',
    ],
    ['a host with scheme', { outboundHosts: ['https://api.vendor.com'] }, 'is no public host name'],
    ['a host that is an address', { outboundHosts: ['10.0.0.1'] }, 'is no public host name'],
    ['a wildcard', { outboundHosts: ['*.vendor.com'] }, 'is no public host name'],
    ['a host of the house', { outboundHosts: ['db.internal'] }, 'is no public host name'],
    ['network without a host', { outboundHosts: [] }, 'reaches no host'],
    ['an origin nobody named', { outboundFrom: () => ['http://127.0.0.1:1'] }, 'settings do not name'],
    ['origins that are a list', { outboundFrom: [] }, 'must be a function'],
    ['a host without network', { access: ['knowledge:provide'] }, 'needs the access "network"'],
    [
      'a foreign permission',
      { permissions: [{ ...plainPlugin.permissions![0], name: 'plans:all' }] },
      'not its own',
    ],
    [
      'a permission twice',
      { permissions: [plainPlugin.permissions![0], plainPlugin.permissions![0]] },
      'permission twice',
    ],
    ['a permission nobody has', asking('plain:write'), 'which nobody can have'],
    ['a permission of the core that it has not', asking('plans:read'), 'which nobody can have'],
    [
      'a permission for nobody there is',
      { permissions: [{ ...plainPlugin.permissions![0], roles: ['boss'] }] },
      'permissions.0.roles.0',
    ],
    [
      'a record opened for nobody in particular',
      graphql({ typeDefs: plainPlugin.graphql!.typeDefs.replace('participantId: ID!,', '') }),
      'Mutation.addNote opens a record but names no participant',
    ],
    [
      'a change by a permission to read',
      graphql({
        fields: plainPlugin.graphql!.fields.map((field) =>
          field.on === 'Mutation' ? { ...field, permission: 'health-record:read' } : field,
        ),
      }),
      'Mutation.addNote changes something by a permission to read',
    ],
    [
      'a permission without roles',
      { permissions: [{ ...plainPlugin.permissions![0], roles: [] }] },
      'must name a role',
    ],
    ['a job twice', { jobs: [job('a', 1, 'once'), job('a', 2, 'twice')] }, '"a" is declared twice'],
    ['a job with endless attempts', { jobs: [job('a', 1000, 'often')] }, 'jobs.0.attempts.count'],
    ['attempts without reason', { jobs: [job('a', 3, ' ')] }, 'jobs.0.attempts.reason'],
    ['a job with a shouted name', { jobs: [job('Tidy Up', 3, 'x')] }, 'jobs.0.name'],
    ['a type defined anew', graphql({ typeDefs: 'type Query { notes: Int }' }), 'define "type Query" anew'],
    ['a field without resolver', graphql({ fields: [] }), 'Query.notes is in typeDefs but not in fields'],
    [
      'a resolver without field',
      graphql({ typeDefs: 'scalar A' }),
      'Query.notes is in fields but not in typeDefs',
    ],
    [
      'a field with two resolvers',
      graphql({ fields: [...plainPlugin.graphql!.fields, plainPlugin.graphql!.fields[0]] }),
      'Query.notes has two resolvers',
    ],
    ['a migration without date', storage({ migrations: [{ name: 'notes', up: first!.up }] }), 'has no date'],
    ['migrations out of order', storage({ migrations: [second, first] }), 'not listed in the order'],
    ['a personal table nobody creates', storage({ migrations: [second] }), 'which no migration creates'],
    [
      'a personal table of no workspace',
      storage({ migrations: [{ ...first, up: 'create table notes (participant_id uuid not null)' }] }),
      'notes has no column workspace_id',
    ],
    ['a personal table not named', storage({ personalTables: [] }), 'is not among personalTables'],
    [
      'a table in another schema',
      storage({ migrations: [{ ...first, up: 'create table public.notes (participant_id uuid)' }] }),
      'in a named schema',
    ],
  ])('is found with %s', async (_, change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });

  it('takes a setting without default from the fixtures', async () => {
    const options = z.strictObject({ key: z.string() });
    expect(await check({ options }, { options: { key: 'k' } })).toEqual([]);
  });

  it('names the plugin, the place and what to do', async () => {
    expect(await check({ version: '1' })).toEqual([
      'Plugin knowledge-plain: version "1" is no version. Write major.minor.patch, for example 1.0.0.',
    ]);
  });

  it('checks a plugin of jobs alone', async () => {
    expect(await check({ setup: () => ({ knowledgePacks: [] }) })).toEqual([]);
    const bare = { jobs: [], graphql: undefined, permissions: [] };
    expect((await check({ ...bare, setup: () => ({}) })).join()).toContain('plugs in nothing');
    expect(await check({ ...bare, setup: () => ({ knowledgePacks: [goodPack] }) })).toEqual([]);
  });
});
