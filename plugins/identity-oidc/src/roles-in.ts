import type { Connection } from './options.js';

/** Roles that a person's groups stand for; null where the operator maps none. A claim of another shape lists no group. */
export function rolesIn(
  claims: Readonly<Record<string, unknown>>,
  mapping: Connection['roles'],
): readonly string[] | null {
  if (!mapping) return null;
  const claim = Object.hasOwn(claims, mapping.claim) ? claims[mapping.claim] : [];
  const groups: unknown[] = Array.isArray(claim) ? claim : [claim];
  const roles = groups.flatMap((group) =>
    typeof group === 'string' && Object.hasOwn(mapping.of, group) ? (mapping.of[group] ?? []) : [],
  );
  return [...new Set(roles)];
}
