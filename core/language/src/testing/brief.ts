import type { Goal, Profile, Slot, TrainingRequest } from '@regimen/domain';
import { emptyProfile } from '@regimen/domain';

/** A request in a few words, leaving out what is empty: what the phrase tables compare. */
export interface Brief {
  goals?: string[];
  likes?: string[];
  refuses?: string[];
  perWeek?: number;
  minutes?: number;
  days?: number[];
  notDays?: number[];
  place?: string;
  kit?: string[];
  conditions?: string[];
  medications?: string[];
  symptoms?: string[];
  joints?: string[];
  age?: number;
  kg?: number;
  pressure?: string;
  experience?: string;
  harms?: string[];
  asks?: string[];
}

export function brief(request: TrainingRequest): Brief {
  const goals = request.goals.map(goalInWords);
  const pressure = [request.restingSystolicMmHg, request.restingDiastolicMmHg].flatMap(
    (slot) => slot?.value ?? [],
  );
  const full: Record<keyof Brief, unknown> = {
    goals: goals.length === 1 && request.goals[0]?.kind.origin === 'default' ? [] : goals,
    likes: sorted(request.likedActivities),
    refuses: sorted(request.dislikedActivities),
    perWeek: request.sessionsPerWeek?.value,
    minutes: request.minutesPerSession?.value,
    days: sorted(request.weekdays),
    notDays: sorted(request.excludedWeekdays),
    place: request.place?.value,
    kit: sorted(request.equipment),
    conditions: sorted(request.conditions),
    medications: sorted(request.medications),
    symptoms: sorted(request.symptoms),
    joints: sorted(request.painfulJoints),
    age: request.ageYears?.value,
    kg: request.bodyMassKg?.value,
    pressure: pressure.length > 0 ? pressure.join('/') : undefined,
    experience: request.experience?.value,
    harms: sorted(request.harms),
    asks: request.questions.map(({ id }) => id),
  };
  return Object.fromEntries(
    Object.entries(full).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** "lose-weight change -5 kg in 8 weeks". */
function goalInWords({ kind, target, deadline }: Goal): string {
  const words: string[] = [kind.value];
  if (target) words.push(target.value.mode, String(target.value.value), target.value.unit);
  if (target?.value.distanceMetres) words.push('over', `${target.value.distanceMetres}`, 'm');
  if (deadline)
    words.push('weeks' in deadline.value ? `in ${deadline.value.weeks} weeks` : `by ${deadline.value.date}`);
  return words.join(' ');
}

function sorted<T extends string | number>(slots: readonly Slot<T>[]): T[] {
  return slots.map(({ value }) => value).sort();
}

export const today = '2026-11-25';

/** Somebody in London of whom nothing is known but `changes`. */
export function londoner(changes: Partial<Profile> = {}): Profile {
  return {
    ...emptyProfile('Europe/London'),
    ...changes,
  };
}
