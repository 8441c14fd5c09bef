import type { Connection } from './options.js';

/** Roles that a person's groups stand for; null where the operator maps none. */
export function rolesIn(
  attributes: ReadonlyMap<string, readonly string[]>,
  mapping: Connection['roles'],
): readonly string[] | null {
  if (!mapping) return null;
  const groups = attributes.get(mapping.attribute) ?? [];
  return [
    ...new Set(
      groups.flatMap((group) => (Object.hasOwn(mapping.of, group) ? (mapping.of[group] ?? []) : [])),
    ),
  ];
}
