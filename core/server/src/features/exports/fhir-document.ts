import { createHash } from 'node:crypto';
import type { FhirObservation } from '@regimen/domain';

/** `ndjson` has a resource on each line and may be of any size; `bundle` is one collection. */
export const fhirFormats = ['ndjson', 'bundle'] as const;
export type FhirFormat = (typeof fhirFormats)[number];

export const mediaTypes: Readonly<Record<FhirFormat, string>> = {
  ndjson: 'application/fhir+ndjson',
  bundle: 'application/fhir+json',
};

/** Resources as the text of a file, a piece for each batch. */
export async function* fhirDocument(
  batches: AsyncIterable<readonly FhirObservation[]>,
  format: FhirFormat,
): AsyncGenerator<string> {
  if (format === 'ndjson') {
    for await (const batch of batches)
      yield batch.map((resource) => `${JSON.stringify(resource)}\n`).join('');
    return;
  }
  yield '{"resourceType":"Bundle","type":"collection","entry":[';
  let count = 0;
  for await (const batch of batches) {
    const entries = batch.map((resource) => {
      const text = JSON.stringify(resource);
      const separator = count === 0 ? '\n' : ',\n';
      count += 1;
      return `${separator}{"fullUrl":"${entryAddress(text, count)}","resource":${text}}`;
    });
    yield entries.join('');
  }
  yield '\n]}\n';
}

/** Every entry of a collection needs an address of its own; the same export gives the same ones. */
function entryAddress(text: string, index: number): string {
  const hash = createHash('sha256').update(`${index} ${text}`).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${hash.slice(20, 32)}`;
}
