export const participantViews = [
  'plan',
  'live',
  'goals',
  'limits',
  'nutrition',
  'assumptions',
  'request',
  'calendar',
  'data',
  'trends',
  'recovery',
  'responses',
  'quality',
  'profile',
  'questions',
  'clearance',
  'care',
] as const;
export type ParticipantView = (typeof participantViews)[number];

/** Pages about a person's data. */
export const dataViews = [
  'data',
  'trends',
  'recovery',
  'responses',
  'quality',
] as const satisfies readonly ParticipantView[];
export type DataView = (typeof dataViews)[number];

export function isDataView(view: ParticipantView): view is DataView {
  return dataViews.some((known) => known === view);
}

export type Route =
  | { name: 'home' | 'unknown' | 'labelling' | SinglePage }
  | { name: 'approval'; planId: string }
  | { name: 'knowledge'; node: string | null }
  | { name: 'participant'; participantId: string; view: ParticipantView }
  | { name: 'activity'; participantId: string; activityId: string };

/** Pages of a single path. */
const singlePages = [
  'people',
  'care',
  'members',
  'approvals',
  'jobs',
  'audit',
  'my-access',
  'my-data',
  'erasure',
  'plugins',
  'models',
  'sources',
  'limits',
  'exercises',
  'rules',
  'tokens',
  'security',
  'accounts',
  'reset-password',
  'invitation',
  'consents',
  'privacy',
  'retention',
  'research',
  'erasures',
  'figures',
] as const;
type SinglePage = (typeof singlePages)[number];

/** Reads which page a path means. */
export function matchRoute(path: string): Route {
  const [first = '', id, view = 'plan', inner, ...rest] = partsOf(path) ?? ['?'];
  if (rest.length > 0) return { name: 'unknown' };
  if (inner !== undefined)
    return first === 'people' && id !== undefined && view === 'activities'
      ? { name: 'activity', participantId: id, activityId: inner }
      : { name: 'unknown' };
  if (first === '') return { name: 'home' };
  if (first === 'knowledge' && view === 'plan') return { name: 'knowledge', node: id ?? null };
  if (path === '/models/labelling') return { name: 'labelling' };
  if (id === undefined) return { name: singlePages.find((page) => page === first) ?? 'unknown' };
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

/** Where the graph is shown around a node. */
export function knowledgePath(node: string): string {
  return `/knowledge/${encodeURIComponent(node)}`;
}

function partsOf(path: string): string[] | null {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}
