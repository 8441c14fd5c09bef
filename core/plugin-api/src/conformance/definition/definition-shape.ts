import { z } from 'zod';
import type { MemberRole } from '../../contributions/permission.js';
import { finding } from '../finding.js';

const text = z.string().trim().min(1, 'must not be empty');
const title = z.strictObject({ en: text, zh: text });
const aFunction = z.custom((value) => typeof value === 'function', 'must be a function');
const kebab = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(64);

const roles = [
  'participant',
  'coach',
  'clinician',
  'wellnessManager',
  'administrator',
  'integrator',
] as const satisfies readonly MemberRole[];

const shape = z.strictObject({
  id: z.string(),
  version: z.string(),
  title,
  requires: z.strictObject({ host: text }),
  options: z.custom(
    (value) => typeof value === 'object' && value !== null && 'safeParse' in value,
    'must be a Zod schema, z.strictObject({}) where there is nothing to set',
  ),
  access: z.array(z.string()),
  outboundHosts: z.array(z.string()).optional(),
  outboundFrom: aFunction.optional(),
  essential: z.boolean().optional(),
  storage: z
    .strictObject({
      migrations: z.array(z.strictObject({ name: text, up: text })),
      personalTables: z.array(z.strictObject({ table: text, participantColumn: text })),
    })
    .optional(),
  graphql: z
    .strictObject({
      typeDefs: text,
      fields: z.array(
        z.strictObject({
          on: z.enum(['Query', 'Mutation']),
          name: text,
          permission: text,
          resolve: aFunction,
        }),
      ),
    })
    .optional(),
  jobs: z
    .array(
      z.strictObject({
        name: kebab,
        attempts: z.strictObject({ count: z.int().min(1).max(20), reason: text }),
        handle: aFunction,
      }),
    )
    .optional(),
  permissions: z
    .array(z.strictObject({ name: text, title, roles: z.array(z.enum(roles)).min(1, 'must name a role') }))
    .optional(),
  setup: aFunction,
  stop: aFunction.optional(),
});

/** Parts of the definition that are missing, misspelt or of the wrong type; a plugin may be written without types. */
export function checkShape(definition: unknown): string[] {
  const parsed = shape.safeParse(definition);
  if (parsed.success) return [];
  const id = (definition as { id?: unknown } | null | undefined)?.id;
  const where = `Plugin ${typeof id === 'string' ? id : 'without id'}`;
  return parsed.error.issues.map(({ path, message }) =>
    finding(
      where,
      `${path.join('.') || 'its definition'}: ${message}`,
      'See PluginDefinition for what goes there',
    ),
  );
}
