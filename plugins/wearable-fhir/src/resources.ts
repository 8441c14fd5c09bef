import type { JsonItem, JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { isJsonObject, objectIn, textIn } from '@regimen/plugin-api/reading';
import { objectsIn } from './fhir-json.js';

/** A resource and where it stands. */
export interface PlacedResource {
  resource: JsonObject;
  type: string;
  fullUrl: string | null;
  where: string;
}

/** Bundles hold bundles of answers, and no more than that. */
const deepestBundle = 3;

/** The resources of one piece of a file: of an entry, a bundle, a list, or by themselves; and what they contain. */
export function* resourcesIn(
  item: JsonItem & { value: unknown },
  remarks: Remarks,
): Generator<PlacedResource> {
  const { value, where, kind } = item;
  if (!isJsonObject(value)) {
    // What is left of a list after its elements.
    if (!(kind === 'document' && Array.isArray(value))) remarks.add('malformed_record', where);
    return;
  }
  if (textIn(value, 'resourceType') !== null) yield* unwrapped(value, null, where, remarks, 0);
  else if (kind === 'item') yield* ofEntry(value, where, remarks, 0);
  else if (!('entry' in value)) remarks.add('malformed_record', where);
}

function* ofEntry(
  entry: JsonObject,
  where: string,
  remarks: Remarks,
  depth: number,
): Generator<PlacedResource> {
  const resource = objectIn(entry, 'resource');
  const isDeleted = textIn(objectIn(entry, 'request') ?? {}, 'method') === 'DELETE';
  // An entry without a resource answers a request; it holds nothing.
  if (!resource) return;
  if (isDeleted) remarks.add('withdrawn', where);
  else yield* unwrapped(resource, textIn(entry, 'fullUrl'), where, remarks, depth);
}

function* unwrapped(
  resource: JsonObject,
  fullUrl: string | null,
  where: string,
  remarks: Remarks,
  depth: number,
): Generator<PlacedResource> {
  const type = textIn(resource, 'resourceType');
  if (type === null) {
    remarks.add('malformed_record', where);
    return;
  }
  if (type === 'Bundle') {
    if (depth >= deepestBundle) remarks.add('malformed_record', where);
    else for (const entry of objectsIn(resource, 'entry')) yield* ofEntry(entry, where, remarks, depth + 1);
    return;
  }
  yield { resource, type, fullUrl, where };
  for (const contained of objectsIn(resource, 'contained'))
    if (textIn(contained, 'resourceType') === 'Observation')
      yield { resource: contained, type: 'Observation', fullUrl: null, where };
}
