import type { PlanSession } from '../planning/plan.js';
import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { LocalDate } from '../shared/local-date.js';

/** One recorded activity that counts. */
export interface RecordedActivity {
  id: string;
  activity: ActivityCode | 'other';
  localDay: LocalDate;
  minutes: number;
}

/** What was done of a planned session. */
export interface SessionMatch {
  sessionId: string;
  activityId: string;
  /** How it was recognised: the same activity, or one of its family. */
  by: 'same-activity' | 'same-family';
  minutesDone: number;
  /** Share of the planned minutes, above 1 where more was done. */
  completedShare: number;
}

/** What was planned, matched to what was recorded; what was recorded beside the plan is extra load. */
export interface MatchedSessions {
  matches: readonly SessionMatch[];
  unplanned: readonly RecordedActivity[];
}

/** Activities that stand in for each other: the same work on another device or ground. */
const families: readonly (readonly ActivityCode[])[] = [
  ['walking', 'nordic-walking', 'hiking', 'treadmill-walking'],
  ['running', 'treadmill-running'],
  ['cycling', 'stationary-cycling', 'recumbent-cycling'],
  ['swimming', 'aqua-walking', 'aqua-aerobics'],
  [
    'resistance-machines',
    'resistance-free-weights',
    'resistance-bands',
    'resistance-bodyweight',
    'circuit-training',
  ],
  ['tai-chi', 'baduanjin', 'balance-training'],
  ['yoga', 'pilates', 'stretching', 'mobility', 'breathing'],
];
/** Less than this of a session is another thing: the way to the bus is no walk of an hour (engineering choice). */
const leastShare = 0.25;

/**
 * Matches recordings to the sessions of their day: the same activity before its family, then the nearest length. Each
 * recording is taken once, each session has one match at most.
 */
export function matchSessions(
  sessions: readonly Pick<PlanSession, 'id' | 'date' | 'activity' | 'minutes'>[],
  activities: readonly RecordedActivity[],
): MatchedSessions {
  const pairs = sessions.flatMap((session) =>
    activities.flatMap((activity) => {
      const by = session.date === activity.localDay ? kinship(session.activity, activity.activity) : null;
      const isEnough = activity.minutes >= leastShare * session.minutes;
      return by !== null && isEnough ? [{ session, activity, by }] : [];
    }),
  );
  pairs.sort(
    (a, b) =>
      Number(a.by === 'same-family') - Number(b.by === 'same-family') ||
      Math.abs(a.activity.minutes - a.session.minutes) - Math.abs(b.activity.minutes - b.session.minutes) ||
      (a.activity.id < b.activity.id ? -1 : 1),
  );
  const taken = new Set<string>();
  const matches: SessionMatch[] = [];
  for (const { session, activity, by } of pairs) {
    if (taken.has(session.id) || taken.has(activity.id)) continue;
    taken.add(session.id).add(activity.id);
    matches.push({
      sessionId: session.id,
      activityId: activity.id,
      by,
      minutesDone: activity.minutes,
      completedShare: activity.minutes / session.minutes,
    });
  }
  return { matches, unplanned: activities.filter(({ id }) => !taken.has(id)) };
}

/**
 * The recording that each session was done by: what matches, else the one of its day that says nothing of its kind. Sessions
 * without one are not in it.
 */
export function recordingsBySession<Recorded extends RecordedActivity>(
  sessions: Parameters<typeof matchSessions>[0],
  activities: readonly Recorded[],
): ReadonlyMap<string, Recorded> {
  const { matches, unplanned } = matchSessions(sessions, activities);
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const bySession = new Map(
    matches.flatMap(({ sessionId, activityId }) => {
      const activity = byId.get(activityId);
      return activity ? [[sessionId, activity] as const] : [];
    }),
  );
  for (const { id, date } of sessions) {
    const unnamed = unplanned.find(({ activity, localDay }) => activity === 'other' && localDay === date);
    const activity = unnamed && byId.get(unnamed.id);
    if (activity && !bySession.has(id)) bySession.set(id, activity);
  }
  return bySession;
}

/**
 * Ids of the sessions that were done: as the person said, else where a recording of the day matches, or says nothing of its
 * kind.
 * @param said what the person said of sessions, true for done.
 */
export function sessionsDone(
  sessions: Parameters<typeof matchSessions>[0],
  said: ReadonlyMap<string, boolean>,
  activities: readonly RecordedActivity[],
): ReadonlySet<string> {
  const recorded = recordingsBySession(sessions, activities);
  return new Set(sessions.filter(({ id }) => said.get(id) ?? recorded.has(id)).map(({ id }) => id));
}

function kinship(planned: ActivityCode, done: ActivityCode | 'other'): SessionMatch['by'] | null {
  if (planned === done) return 'same-activity';
  const isFamily = families.some((family) => family.includes(planned) && (family as string[]).includes(done));
  return isFamily ? 'same-family' : null;
}
