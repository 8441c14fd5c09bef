/** Zip files begin with a local header; the export lies in them under a name that follows the phone's language. */
const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');

export function isZip(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).subarray(0, 4).equals(zipSignature);
}

/** An export by its root element, or a zip whose first entries lie in the export's folder. */
export function recogniseAppleHealth(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
  if (isZip(head)) return /apple_health_export|export\.xml|workout-routes/.test(text);
  return text.includes('<HealthData') || text.includes('<!DOCTYPE HealthData');
}
