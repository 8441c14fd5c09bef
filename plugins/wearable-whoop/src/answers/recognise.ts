import { fieldsAtHead } from '@regimen/plugin-api/reading';

/** Every record tells how far its score is, and either its zone or the cycle it belongs to. */
export function recogniseWhoop(head: Uint8Array): boolean {
  const fields = fieldsAtHead(head);
  return fields.has('score_state') && (fields.has('timezone_offset') || fields.has('cycle_id'));
}
