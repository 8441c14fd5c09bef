import { dataAccesses } from '@regimen/plugin-api';
import { z } from 'zod';

/**
 * What a process of plugins tells of its plugin. Everything that is code stays with it and is called by name; what comes
 * over is data, bounded in length, and checked again like the definition of any other plugin.
 */

const word = z.string().max(200);
const title = z.object({ en: word, zh: word });
const attempts = z.object({ count: z.number().int().min(1).max(1_000), reason: z.string().max(2_000) });
const roles = z.array(
  z.enum(['participant', 'coach', 'clinician', 'wellnessManager', 'administrator', 'integrator']),
);

export const definitionShape = z.object({
  id: z.string().max(200),
  version: z.string().max(60),
  title,
  requires: z.object({ host: word }),
  access: z.array(z.enum(dataAccesses)).max(20),
  outboundHosts: z.array(z.string().max(253)).max(100).optional(),
  storage: z
    .object({
      migrations: z.array(z.object({ name: word, up: z.string().max(200_000) })).max(1_000),
      personalTables: z.array(z.object({ table: word, participantColumn: word })).max(200),
    })
    .optional(),
  graphql: z
    .object({
      typeDefs: z.string().max(200_000),
      fields: z.array(z.object({ on: z.enum(['Query', 'Mutation']), name: word, permission: word })).max(200),
    })
    .optional(),
  jobs: z
    .array(z.object({ name: word, attempts }))
    .max(100)
    .optional(),
  permissions: z
    .array(z.object({ name: word, title, roles }))
    .max(100)
    .optional(),
  stops: z.boolean(),
  optionsSchema: z.record(z.string(), z.unknown()),
});
export type DescribedDefinition = z.infer<typeof definitionShape>;

export const optionsShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), origins: z.array(z.string().max(300)).max(50) }),
  z.object({
    ok: z.literal(false),
    issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: word })).max(50),
  }),
]);
export type DescribedOptions = z.infer<typeof optionsShape>;

const named = z.object({ id: word, version: word });
const scalar = z.union([z.string().max(2_000), z.number(), z.boolean()]);
const artefact = z.object({
  ability: z.enum(['understanding', 'suggester', 'phraser']),
  id: word,
  version: word,
  sha256: z.string().max(64).nullable(),
  licence: word,
  card: z.string().max(100_000),
  figures: z.record(z.string(), z.number()),
  trainedOn: word.nullable(),
  training: z
    .object({
      runId: word,
      date: word,
      settings: z.record(z.string(), z.string().max(2_000)),
      steps: z.array(z.number()).max(100_000),
      curves: z.record(z.string(), z.array(z.number().nullable()).max(100_000)),
    })
    .nullish(),
});

/** What a source may be able to do. */
export const sourceMethods = [
  'recognise',
  'couldLearn',
  'readFile',
  'inspect',
  'claimMembers',
  'readArchive',
  'push',
] as const;

export const extensionsShape = z.object({
  wearableSources: z
    .array(
      z.object({
        id: word,
        delivery: z.array(z.enum(['file', 'pull', 'push', 'notify-then-pull'])),
        coverage: z.object({ metrics: z.array(word), activities: z.boolean(), streams: z.array(word) }),
        methods: z.array(z.enum(sourceMethods)).max(sourceMethods.length),
      }),
    )
    .max(50),
  /** Pure data; the core checks rules and catalogue entry by entry. */
  knowledgePacks: z.array(z.looseObject({ id: word, version: word })).max(50),
  nutritionAdvisers: z.array(z.object({ id: word })).max(20),
  explainers: z.array(z.object({ id: word, formats: z.array(z.enum(['text', 'html', 'json'])) })).max(20),
  modelBackends: z
    .array(
      z.object({
        id: word,
        understanding: named.optional(),
        suggester: named.extend({ use: z.enum(['beside', 'both', 'instead']).optional() }).optional(),
        phraser: named.optional(),
        identity: z
          .object({
            name: word,
            version: word,
            sha256: z.string().max(64).nullable(),
            runsWhere: z.enum(['here', 'remote']),
          })
          .optional(),
        artefacts: z.array(artefact).max(50).optional(),
        hasHealth: z.boolean(),
      }),
    )
    .max(20),
  identityProviders: z
    .array(
      z.object({
        id: word,
        workspaceId: word,
        title,
        answerForm: z.object({ stateField: word }).optional(),
        hasRegistration: z.boolean(),
      }),
    )
    .max(50),
  keyServices: z.array(z.object({ id: word })).max(20),
});
export type DescribedExtensions = z.infer<typeof extensionsShape>;

export const healthShape = z.object({
  ready: z.boolean(),
  reason: z.string().max(2_000).nullable(),
  details: z.record(z.string(), scalar),
});
