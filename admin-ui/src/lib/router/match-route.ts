export const participantViews = [
  'plan',
  'goals',
  'limits',
  'nutrition',
  'assumptions',
  'request',
  'data',
  'profile',
] as const;
export type ParticipantView = (typeof participantViews)[number];

export type Route =
  | { name: 'home' | 'people' | 'approvals' | 'jobs' | 'plugins' | 'unknown' }
  | { name: 'approval'; planId: string }
  | { name: 'participant'; participantId: string; view: ParticipantView }
  | { name: 'activity'; participantId: string; activityId: string };

/** Reads which page a path means. */
export function matchRoute(path: string): Route {
  const [first = '', id, view = 'plan', inner, ...rest] = partsOf(path) ?? ['?'];
  if (rest.length > 0) return { name: 'unknown' };
  if (inner !== undefined)
    return first === 'people' && id !== undefined && view === 'activities'
      ? { name: 'activity', participantId: id, activityId: inner }
      : { name: 'unknown' };
  if (first === '') return { name: 'home' };
  if (id === undefined)
    return first === 'people' || first === 'approvals' || first === 'jobs' || first === 'plugins'
      ? { name: first }
      : { name: 'unknown' };
  if (first === 'approvals') return { name: 'approval', planId: id };
  const known = participantViews.find((candidate) => candidate === view);
  return first === 'people' && known
    ? { name: 'participant', participantId: id, view: known }
    : { name: 'unknown' };
}

export function participantPath(participantId: string, view: ParticipantView = 'plan'): string {
  return `/people/${encodeURIComponent(participantId)}/${view}`;
}

export function activityPath(participantId: string, activityId: string): string {
  return `/people/${encodeURIComponent(participantId)}/activities/${encodeURIComponent(activityId)}`;
}

function partsOf(path: string): string[] | null {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}
