import type { PushedDelivery } from '../extension-points/push-delivery.js';

const longestHeader = 4096;

/**
 * The value of a header that must be there once. Null when it is missing, empty, very long, or came several times: two
 * programs could each take another of them for the true one.
 */
export function singleHeader({ headers }: PushedDelivery, name: string): string | null {
  const values = Object.hasOwn(headers, name) ? headers[name]! : [];
  const [value = ''] = values;
  return values.length === 1 && value !== '' && value.length <= longestHeader ? value : null;
}
