import { z } from 'zod';
import { dataAccesses } from '../../define-plugin.js';
import type { Extensions, PluginDefinition } from '../../define-plugin.js';
import { checkPlugin } from '../check-plugin.js';
import type { PluginFixtures } from '../plugin-fixtures.js';
import { goodPack } from './good-pack.js';

/** A conforming plugin with every kind of declaration, for specs to spoil one thing at a time. */
export const plainPlugin: PluginDefinition = {
  id: 'knowledge-plain',
  version: '1.0.0',
  title: { en: 'Plain', zh: '朴素' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({ days: z.int().min(1).default(7) }),
  access: dataAccesses,
  outboundHosts: ['api.vendor.com'],
  storage: {
    migrations: [
      {
        name: '20261125-0900-notes',
        up: 'create table notes (id uuid primary key, workspace_id uuid not null, participant_id uuid not null, days int check (abs((days)) < 9))',
      },
      { name: '20261126-0900-note-text', up: 'alter table notes add column text varchar(200)' },
    ],
    personalTables: [{ table: 'notes', participantColumn: 'participant_id' }],
  },
  graphql: {
    typeDefs: `
      """ A note: with a colon. """
      type Note { id: ID! }
      extend type Query { notes(first: Int = 5): [Note!]! } # newest: first
      extend type Mutation { addNote(participantId: ID!, text: String!, at: Place = { x: 1 }): Note @deprecated(reason: "old: no") }
    `,
    fields: [
      {
        on: 'Query',
        name: 'notes',
        permission: 'plain:read',
        resolve: () => Promise.resolve([]),
      },
      {
        on: 'Mutation',
        name: 'addNote',
        permission: 'health-record:change',
        resolve: () => Promise.resolve({}),
      },
    ],
  },
  jobs: [
    {
      name: 'tidy-up',
      attempts: { count: 3, reason: 'the database may restart' },
      handle: () => Promise.resolve(),
    },
  ],
  permissions: [{ name: 'plain:read', title: { en: 'Read notes', zh: '读笔记' }, roles: ['coach'] }],
  setup: () => ({ knowledgePacks: [goodPack] }),
};

/** Findings about the plain plugin with something of its definition changed. */
export function check(changes: object, fixtures: PluginFixtures = {}): Promise<string[]> {
  return checkPlugin({ ...plainPlugin, ...changes }, fixtures);
}

/** Findings about a plugin that plugs in these extensions. */
export function checkWith(extensions: Extensions, fixtures: PluginFixtures = {}): Promise<string[]> {
  return check({ setup: () => extensions }, fixtures);
}
