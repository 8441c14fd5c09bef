import { z } from 'zod';

/** What the settings of a plugin say of one provider that one workspace trusts, whatever protocol it speaks. */
export const identityConnection = {
  /** Part of the callback's address, such as `ward`. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
    .max(40),
  workspaceId: z.uuid().toLowerCase(),
  title: z.strictObject({ en: z.string().min(1).max(80), zh: z.string().min(1).max(80) }),
  /** For trying it out on one machine: a provider without TLS. Never with people. */
  allowPlainHttp: z.boolean().default(false),
};

/** Which roles each group of a provider stands for. */
export const rolesByGroup = z.record(z.string().max(200), z.array(z.string().max(40)).min(1));

/** Settings of a plugin that speaks to providers of identities, as an operator writes them. */
export function identityConnections<Connection extends z.ZodType<{ id: string }>>(connection: Connection) {
  return z.strictObject({
    connections: z
      .array(connection)
      .max(50)
      .default([])
      .refine(
        (list) => new Set(list.map(({ id }) => id)).size === list.length,
        'each needs an id of its own',
      ),
  });
}

/** Roles that a person's groups stand for, each once. What is no text names no group. */
export function rolesOfGroups(
  groups: readonly unknown[],
  roles: z.output<typeof rolesByGroup>,
): readonly string[] {
  const named = groups.filter((group) => typeof group === 'string');
  return [...new Set(named.flatMap((group) => (Object.hasOwn(roles, group) ? roles[group]! : [])))];
}
