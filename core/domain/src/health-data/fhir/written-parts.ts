import type { FhirObservation } from './fhir-resources.js';

const uri = /^[a-z][a-z0-9+.-]*:/i;

/** `system|value` where the first part is a URI, else the whole as a value without system. */
export function identifierOf(nativeId: string | null): Pick<FhirObservation, 'identifier'> {
  if (nativeId === null) return {};
  const bar = nativeId.indexOf('|');
  if (bar < 1 || !uri.test(nativeId)) return { identifier: [{ value: nativeId }] };
  return { identifier: [{ system: nativeId.slice(0, bar), value: nativeId.slice(bar + 1) }] };
}

/** Time of a value; a point without an end is a `dateTime`, an interval a `Period`. */
export function effectiveOf(
  at: string,
  until: string | null,
  offsetMinutes: number | null,
): Pick<FhirObservation, 'effectiveDateTime' | 'effectivePeriod'> {
  const start = fhirTime(at, offsetMinutes);
  if (until === null) return { effectiveDateTime: start };
  return { effectivePeriod: { start, end: fhirTime(until, offsetMinutes) } };
}

/** An instant on the clock it was written with: `Z` says that no offset is known, `+00:00` that it was none. */
export function fhirTime(at: string, offsetMinutes: number | null): string {
  if (offsetMinutes === null) return at;
  const local = new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
