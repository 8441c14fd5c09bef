import { rolesOfGroups } from '@regimen/plugin-api';
import type { Connection } from './options.js';

/** Roles that a person's groups stand for; null where the operator maps none. A claim of another shape lists no group. */
export function rolesIn(
  claims: Readonly<Record<string, unknown>>,
  mapping: Connection['roles'],
): readonly string[] | null {
  if (!mapping) return null;
  const claim = Object.hasOwn(claims, mapping.claim) ? claims[mapping.claim] : [];
  return rolesOfGroups(Array.isArray(claim) ? claim : [claim], mapping.of);
}
