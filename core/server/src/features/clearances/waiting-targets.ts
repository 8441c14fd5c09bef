import type { WaitingReason } from './awaiting-clearance.repository.js';

/**
 * Hours within which somebody should look, by why a person waits. Engineering defaults that await a clinician's review: a
 * stop the same half day, news and answers the next day, the rest within working days.
 */
const targetHours: Readonly<Record<WaitingReason, number>> = {
  stop: 4,
  void: 24,
  answered: 24,
  required: 72,
  expired: 72,
};

export function dueAt(because: WaitingReason, since: Date): Date {
  return new Date(since.getTime() + targetHours[because] * 3_600_000);
}
