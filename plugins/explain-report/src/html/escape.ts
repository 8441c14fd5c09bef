import { plain } from '../plain.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text made safe between tags and in quoted attributes (OWASP XSS rules 1 and 2). */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[&<>"'`]/gu, (character) => entities[character] ?? '');
}
