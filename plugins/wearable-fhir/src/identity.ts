import { parseInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { objectIn, revision, textIn } from '@regimen/plugin-api/reading';
import { objectsIn } from './fhir-json.js';

/**
 * What a resource is called in every delivery: its first identifier, else its address (id, and the server where told) with
 * its version unless that is dated. Null where it has neither; then its content is its identity.
 */
export function nativeIdOf(resource: JsonObject, fullUrl: string | null): string | null {
  for (const identifier of objectsIn(resource, 'identifier')) {
    const value = textIn(identifier, 'value');
    const system = textIn(identifier, 'system');
    if (value !== null) return system === null ? value : `${system}|${value}`;
  }
  const id = textIn(resource, 'id');
  if (id === null) return null;
  const address = fullUrl !== null && /^https?:/i.test(fullUrl) ? fullUrl : id;
  const version = textIn(objectIn(resource, 'meta') ?? {}, 'versionId');
  // Versions that say when they were made are revisions of one; of others nobody knows which is the later.
  return version === null || lastUpdated(resource) !== null ? address : `${address}|${version}`;
}

/** When the resource was last changed. */
export function revisionOf(resource: JsonObject): { revisedAt?: string } {
  return revision(lastUpdated(resource));
}

function lastUpdated(resource: JsonObject): string | null {
  const written = textIn(objectIn(resource, 'meta') ?? {}, 'lastUpdated');
  return written === null ? null : (parseInstant(written)?.at ?? null);
}

/** Names under which other resources of the file may refer to this one. */
export function referencesTo(resource: JsonObject, fullUrl: string | null): string[] {
  const id = textIn(resource, 'id');
  const names = [fullUrl, id === null ? null : `Observation/${id}`, id === null ? null : `#${id}`];
  return names.filter((name) => name !== null);
}
