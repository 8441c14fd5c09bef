/** An export by its root element; archives are claimed by what lies in them. */
export function recogniseAppleHealth(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
  return text.includes('<HealthData') || text.includes('<!DOCTYPE HealthData');
}
