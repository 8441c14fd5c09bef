import type { RequestIntent, Slot } from '@regimen/domain';
import { confidences } from './confidences.js';
import type { SlotsRead } from './read-slots.js';

/** In these nothing is asked of a plan: what is merely named is talked about, not wished for. */
const talking: ReadonlySet<RequestIntent> = new Set<RequestIntent>(['ask', 'report', 'urgent', 'other']);

/** Takes away what a question, a report or small talk only names; health, body and refusals stay. */
export function withoutMentions(found: SlotsRead, intent: RequestIntent): SlotsRead {
  if (intent === 'harm')
    return {
      ...found,
      activities: { ...found.activities, liked: [] },
      sessionsPerWeek: [],
      minutesPerSession: [],
    };
  if (!talking.has(intent)) return found;
  return {
    ...found,
    goals: found.goals.filter(({ kind, target, deadline }) => kind.origin !== 'text' || target || deadline),
    activities: { ...found.activities, liked: found.activities.liked.filter(isSaidOutright) },
    weekdays: { liked: [], refused: found.weekdays.refused },
    sessionsPerWeek: [],
    minutesPerSession: [],
    place: found.place && isSaidOutright(found.place) ? found.place : null,
    equipment: found.equipment.filter(isSaidOutright),
  };
}

function isSaidOutright(slot: Slot<unknown>): boolean {
  return slot.confidence > confidences.inferred;
}
