import { activityStreamKinds, isMetric } from '@regimen/domain';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { finding } from '../finding.js';

/**
 * What is contradictory in a source's declaration, as sentences for its author; empty when nothing is.
 * A notification carries no data, so `notify-then-pull` needs `pull`; a source
 * that pushes data beside notifications would deliver every record twice.
 */
export function checkWearableSource({
  id,
  delivery,
  coverage,
  readFile,
  recognise,
  claimMembers,
  readArchive,
  push,
}: WearableSource): string[] {
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(`Source ${id}`, what, remedy));
  if (delivery.length === 0) find('declares no delivery', 'Say how data reach it, for example "file"');
  if (new Set(delivery).size < delivery.length) find('declares a delivery twice', 'Remove one');
  if (delivery.includes('notify-then-pull') && !delivery.includes('pull'))
    find('is notified but cannot pull', 'Add "pull": a notification carries no data');
  if (delivery.includes('notify-then-pull') && delivery.includes('push'))
    find('pushes beside its notifications', 'Keep one of the two, or every record comes twice');
  const isRead = readFile !== undefined || readArchive !== undefined;
  if (delivery.includes('file') ? !isRead : isRead && push === undefined)
    find('delivery "file" and readFile or readArchive need each other', 'Add what is missing');
  if (delivery.includes('push') !== (push !== undefined))
    find('delivery "push" and push need each other', 'Add what is missing');
  if (push && !readFile) find('is pushed to but has no readFile', 'Read the body of a delivery with it');
  if ((claimMembers !== undefined) !== (readArchive !== undefined))
    find('claimMembers and readArchive need each other', 'Add what is missing');
  if (delivery.includes('file') && readFile && !recognise)
    find(
      'reads files but has no recognise',
      'Tell its files by their first bytes, or no import ever finds it',
    );
  for (const name of coverage.metrics.filter((metric) => !isMetric(metric)))
    find(`declares the unknown metric "${name}"`, 'Use a name of the domain vocabulary "metrics"');
  const streams: readonly string[] = activityStreamKinds;
  for (const name of coverage.streams.filter((stream) => !streams.includes(stream)))
    find(`declares the unknown stream "${name}"`, 'Use a name of "activityStreamKinds"');
  if (coverage.metrics.length === 0 && !coverage.activities)
    find('covers neither a metric nor activities', 'Declare what it delivers');
  return findings;
}
