import type { WearableSource } from '../extension-points/wearable-source.js';

/**
 * What is contradictory in a source's declaration, as sentences for its author; empty when nothing is.
 * A notification carries no data, so `notify-then-pull` needs `pull`; a source
 * that pushes data beside notifications would deliver every record twice.
 */
export function checkWearableSource({ id, delivery, readFile }: WearableSource): string[] {
  const findings: string[] = [];
  const find = (what: string) => findings.push(`Source ${id}: ${what}`);
  if (delivery.length === 0) find('declares no delivery');
  if (new Set(delivery).size < delivery.length) find('declares a delivery twice');
  if (delivery.includes('notify-then-pull') && !delivery.includes('pull'))
    find('is notified but cannot pull');
  if (delivery.includes('notify-then-pull') && delivery.includes('push'))
    find('pushes beside its notifications');
  if (delivery.includes('file') !== (readFile !== undefined))
    find('delivery "file" and readFile need each other');
  return findings;
}
