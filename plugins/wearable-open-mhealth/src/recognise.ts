import { fieldsAtHead } from '@regimen/plugin-api/reading';
import { measures } from './measures.js';

/** Open mHealth by its time frame or the schema its headers name; a bare measurement by its name, value and unit. */
export function recogniseOpenMHealth(head: Uint8Array): boolean {
  const names = fieldsAtHead(head);
  if (names.has('effective_time_frame')) return true;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (names.has('schema_id')) return /"namespace"\s*:\s*"(omh|ieee)/i.test(text);
  const measured = Object.keys(measures).some((name) => names.has(name));
  return measured && /^\s*[[{][\s{]*"\w+"\s*:\s*\{\s*"(value|unit)"\s*:/.test(text) && names.has('unit');
}
