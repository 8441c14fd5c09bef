import type { Activity } from '../health-data/activity.js';
import type { ActivityCode } from '../profile/vocabulary/index.js';
import { isSameFamily } from './activity-family.js';
import type { SessionSpan } from './duplicate-session.js';
import { isDuplicateSession, overlapOfLonger } from './duplicate-session.js';
import type { RecordingQuality } from './recording-quality.js';
import { compareRecordings, recordingQuality } from './recording-quality.js';

/** A session as one source recorded it. */
export interface Recording {
  id: string;
  activity: ActivityCode | 'other';
  span: SessionSpan;
  quality: RecordingQuality;
  /** Deliveries that held it, each with its device: what one device delivers at once it has told apart itself. */
  origins: readonly string[];
  /** The source's own identity of it, where it has one. */
  nativeId: string | null;
  /** Which source that is; null where it is not known. */
  sourceId: string | null;
  /** When the source last changed it, ISO 8601; null where it does not say. */
  revisedAt: string | null;
  /** Orders recordings by the first delivery that held them. */
  firstDelivered: string;
  /** A person said that this is a session of its own. */
  keptApart: boolean;
}

/** An activity as a recording. */
export function recordingOf(activity: Activity, id: string, origin: string): Recording {
  const span = { startMs: Date.parse(activity.startedAt), endMs: Date.parse(activity.endedAt) };
  return {
    id,
    activity: activity.activity,
    span,
    quality: recordingQuality(activity),
    origins: [origin],
    nativeId: activity.nativeId,
    sourceId: null,
    revisedAt: activity.revisedAt ?? null,
    firstDelivered: '',
    keptApart: false,
  };
}

/** Share of the longer session from which two are one although a source does not know the activity (engineering limit). */
const sameWithoutFamilyFrom = 0.7;

/**
 * Whether two recordings are of one session: the same family and at least 0.7 of the shorter in common (SCIENCE 4);
 * where one source does not know the activity, 0.7 of the longer. What a source itself calls one is one.
 */
export function isSameSession(a: Recording, b: Recording): boolean {
  if (a.keptApart || b.keptApart) return false;
  const names = identitiesOf([a, b]);
  if (names.get(a) !== undefined && names.get(a) === names.get(b)) return true;
  if (isToldApart(a, b)) return false;
  if (a.activity === 'other' || b.activity === 'other') {
    return overlapOfLonger(a.span, b.span) >= sameWithoutFamilyFrom;
  }
  return isSameFamily(a.activity, b.activity) && isDuplicateSession(a.span, b.span);
}

/**
 * What one device delivers at once it has told apart itself; but a delivery may hold a recording twice, whole and broken
 * off, and no device records two sessions from and to the same moment. Entries without a channel may be two all the same.
 */
function isToldApart(a: Recording, b: Recording): boolean {
  if (!a.origins.some((origin) => b.origins.includes(origin))) return false;
  const isSameSpan = a.span.startMs === b.span.startMs && a.span.endMs === b.span.endMs;
  return !isSameSpan || !(isRecorded(a) || isRecorded(b));
}

function isRecorded({ quality: { heartRateShare, motionShare } }: Recording): boolean {
  return heartRateShare > 0 || motionShare > 0;
}

/**
 * Links recordings of one session: the best of them counts, the others name it. Of what its source calls one, the latest
 * revision stands for all; where none is stated, the whole one, and of two as long and good the one delivered first.
 * Resolves to the id that counts by the id of each that does not. The order of the recordings does not matter.
 */
export function linkRecordings(recordings: readonly Recording[]): Map<string, string> {
  const names = identitiesOf(recordings);
  const wholeOf = new Map<string, Recording>();
  for (const [recording, name] of names) {
    const known = wholeOf.get(name);
    if (!known || compareCopies(recording, known) < 0) wholeOf.set(name, recording);
  }
  const wholeFor = (recording: Recording) => wholeOf.get(names.get(recording) ?? '') ?? recording;
  const links = linkWhole(recordings.filter((recording) => wholeFor(recording) === recording));
  for (const recording of recordings) {
    const { id } = wholeFor(recording);
    if (id !== recording.id) links.set(recording.id, links.get(id) ?? id);
  }
  return links;
}

/**
 * What its source calls each, where that is known. Ids of two sources may be alike by chance, but then not from the same
 * moment on; one source that states revisions may have moved the start, and so goes by its own id alone.
 */
function identitiesOf(recordings: readonly Recording[]): Map<Recording, string> {
  const named = recordings.filter(({ nativeId, keptApart }) => nativeId !== null && !keptApart);
  const placed = ({ span, nativeId }: Recording) => `${span.startMs} ${nativeId}`;
  const revised = new Set(named.filter(({ revisedAt }) => revisedAt !== null).map(placed));
  return new Map(
    named.map((recording) => [
      recording,
      revised.has(placed(recording))
        ? `revised ${recording.sourceId} ${recording.nativeId}`
        : placed(recording),
    ]),
  );
}

/** Which of two copies of one record stands for both: the first in order. */
function compareCopies(a: Recording, b: Recording): number {
  return (
    compareTexts(b.revisedAt ?? '', a.revisedAt ?? '') ||
    b.span.endMs - a.span.endMs ||
    compareRecordings(a.quality, b.quality) ||
    compareTexts(a.firstDelivered, b.firstDelivered) ||
    compareTexts(a.id, b.id)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function linkWhole(recordings: readonly Recording[]): Map<string, string> {
  const counted: Recording[] = [];
  const links = new Map<string, string>();
  for (const recording of [...recordings].sort(compareWhole)) {
    const same = counted.find((other) => isSameSession(recording, other));
    if (same) links.set(recording.id, same.id);
    else counted.push(recording);
  }
  return links;
}

/** Of two that are as good, the one that its source knows by a name of its own was recorded there, the other copied. */
function compareWhole(a: Recording, b: Recording): number {
  return (
    compareRecordings(a.quality, b.quality) ||
    Number(b.nativeId !== null) - Number(a.nativeId !== null) ||
    compareTexts(a.id, b.id)
  );
}
