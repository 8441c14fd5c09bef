import type { JsonObject } from '@regimen/plugin-api/reading';
import { objectIn, textIn } from '@regimen/plugin-api/reading';
import { objectsIn } from './fhir-json.js';

/** Name of the device, where it stands beside the reference to it. */
export function deviceOf(resource: JsonObject): string | null {
  return textIn(objectIn(resource, 'device') ?? {}, 'display');
}

/** What was written beside a value; STU3 and DSTU2 have one field for it. */
export function notesOf(resource: JsonObject): { note?: string } {
  const notes = objectsIn(resource, 'note').flatMap((note) => textIn(note, 'text') ?? []);
  const text = notes.join('\n') || (textIn(resource, 'comment') ?? textIn(resource, 'comments') ?? '');
  return text === '' ? {} : { note: text };
}
