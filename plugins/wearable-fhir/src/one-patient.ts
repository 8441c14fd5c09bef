import { SourceFileError } from '@regimen/plugin-api';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { objectIn, textIn } from '@regimen/plugin-api/reading';

/** Sees to it that all observations of a file are one person's, since nothing else says whose record they go into. */
export class OnePatient {
  private known: string | null = null;

  /**
   * Whether the resource is a person's. One that names nobody is taken for this file's patient.
   * @throws SourceFileError at the second patient.
   */
  admits(resource: JsonObject, where: string): boolean {
    const subject = objectIn(resource, 'subject');
    const reference = textIn(subject ?? {}, 'reference');
    if (reference !== null && /(^|\/)(Group|Device|Location|Substance|Medication)\//.test(reference))
      return false;
    const patient = subject && nameOf(subject, reference);
    if (patient === null) return true;
    this.known ??= patient;
    if (patient !== this.known)
      throw new SourceFileError(
        'several-patients',
        'The file holds observations of more than one patient. Export the record of one person.',
        where,
      );
    return true;
  }
}

/** The same patient is `Patient/1`, `https://…/Patient/1/_history/2` or `urn:uuid:1`. */
function nameOf(subject: JsonObject, reference: string | null): string | null {
  if (reference !== null) {
    const [, id] = /(?:^|\/)Patient\/([^/]+)/.exec(reference) ?? [];
    return id ?? reference.replace(/^urn:(uuid|oid):/, '');
  }
  const identifier = objectIn(subject, 'identifier') ?? {};
  const value = textIn(identifier, 'value');
  if (value !== null) return `${textIn(identifier, 'system') ?? ''}|${value}`;
  return textIn(subject, 'display');
}
