import { xmlDecoder } from './detect-encoding.js';

/**
 * Name of the root element without prefix, from the first bytes of a file; null where they show none. Declaration,
 * comments and processing instructions before it are passed over.
 */
export function rootElementOf(head: Uint8Array): string | null {
  const text = xmlDecoder(head).decode(head, { stream: true }).replaceAll('\0', '').trimStart();
  if (!text.startsWith('<')) return null;
  const before = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*(?:\[[^\]]*\]\s*)?>)*/i.exec(
    text,
  )![0];
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(before.length))?.[1] ?? null;
}
