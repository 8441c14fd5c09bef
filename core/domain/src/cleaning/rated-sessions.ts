import type { SessionSpan } from './duplicate-session.js';
import { overlapOfLonger } from './duplicate-session.js';

/** What a person said afterwards of a session, by one of its recordings. */
export interface SessionRating {
  /** Identity of the recording that was rated, as records are known by over imports. */
  key: string;
  span: SessionSpan;
  /** 0 to 10 (CR10). */
  rating: number;
  /** Milliseconds since 1970. */
  ratedAtMs: number;
}

/** A recording that is there. */
export interface RatedRecording {
  key: string;
  span: SessionSpan;
  /** The session it is of: the id of the recording that counts. */
  session: string;
  isCounted: boolean;
}

/** A rating with the session it holds for. */
export interface HeldRating extends SessionRating {
  session: string;
  /** Whether the very recording that was rated is there. */
  isOwn: boolean;
}

/**
 * Share of the longer of the two from which a session is the one that was rated, where the recording itself is not there:
 * the limit from which recordings are one session although the kind of one is not known (engineering limit).
 */
const sameFrom = 0.7;
const dayMs = 86_400_000;
/** No activity is longer than a week. */
const longestDays = 7;

/**
 * Ratings with the session each holds for: that of the very recording that was rated, else the one that fills its time
 * best. A rating whose session is not there, as after its import was taken back, is left out: it waits. The order of
 * neither list matters.
 */
export function heldRatings(
  ratings: readonly SessionRating[],
  recordings: readonly RatedRecording[],
): HeldRating[] {
  const byKey = new Map(recordings.map((recording) => [recording.key, recording]));
  const byDay = countedByDay(recordings);
  return ratings.flatMap((rating) => {
    const own = byKey.get(rating.key);
    const session = (own ?? filling(rating.span, byDay))?.session;
    return session === undefined ? [] : [{ ...rating, session, isOwn: own !== undefined }];
  });
}

/** The rating that counts of each session: of its own recordings before one that only fills its time, the latest first. */
export function ratingBySession(held: readonly HeldRating[]): Map<string, number> {
  return new Map([...held].sort(compareHeld).map(({ session, rating }) => [session, rating]));
}

/** What counts last in the order is kept. */
function compareHeld(a: HeldRating, b: HeldRating): number {
  return Number(a.isOwn) - Number(b.isOwn) || a.ratedAtMs - b.ratedAtMs || (a.key < b.key ? -1 : 1);
}

type ByDay = ReadonlyMap<number, readonly RatedRecording[]>;

function countedByDay(recordings: readonly RatedRecording[]): ByDay {
  const byDay = new Map<number, RatedRecording[]>();
  for (const recording of recordings.filter(({ isCounted }) => isCounted)) {
    const day = dayOf(recording.span.startMs);
    byDay.set(day, [...(byDay.get(day) ?? []), recording]);
  }
  return byDay;
}

function filling(span: SessionSpan, byDay: ByDay): RatedRecording | null {
  let best: { recording: RatedRecording; share: number } | null = null;
  for (let day = dayOf(span.startMs) - longestDays; day <= dayOf(span.endMs); day += 1)
    for (const recording of byDay.get(day) ?? []) {
      const share = overlapOfLonger(span, recording.span);
      const isBetter =
        best === null || share > best.share || (share === best.share && recording.key < best.recording.key);
      if (share >= sameFrom && isBetter) best = { recording, share };
    }
  return best?.recording ?? null;
}

function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}
