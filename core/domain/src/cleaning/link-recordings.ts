import type { Activity } from '../health-data/activity.js';
import type { ActivityCode } from '../profile/vocabulary.js';
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
  /** Delivery and device: what one device delivers at once it has told apart itself. */
  origin: string;
  /** The source's own identity of it, where it has one. */
  nativeId: string | null;
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
    origin,
    nativeId: activity.nativeId,
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
  const name = identityOf(a);
  if (name !== null && name === identityOf(b)) return true;
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
  if (a.origin !== b.origin) return false;
  const isSameSpan = a.span.startMs === b.span.startMs && a.span.endMs === b.span.endMs;
  return !isSameSpan || !(isRecorded(a) || isRecorded(b));
}

function isRecorded({ quality: { heartRateShare, motionShare } }: Recording): boolean {
  return heartRateShare > 0 || motionShare > 0;
}

/**
 * Links recordings of one session: the best of them counts, the others name it. Resolves to the id that counts by
 * the id of each that does not. The order of the recordings does not matter.
 */
export function linkRecordings(recordings: readonly Recording[]): Map<string, string> {
  const wholeOf = new Map<string, Recording>();
  for (const recording of recordings) {
    const name = identityOf(recording);
    const known = name === null ? undefined : wholeOf.get(name);
    if (name !== null && (!known || compareLength(recording, known) < 0)) wholeOf.set(name, recording);
  }
  const wholeFor = (recording: Recording) => wholeOf.get(identityOf(recording) ?? '') ?? recording;
  const links = linkWhole(recordings.filter((recording) => wholeFor(recording) === recording));
  for (const recording of recordings) {
    const { id } = wholeFor(recording);
    if (id !== recording.id) links.set(recording.id, links.get(id) ?? id);
  }
  return links;
}

/**
 * What its source calls it, and when it began: ids of two sources may be alike by chance, but then not from the same
 * moment on. Null where nothing is known of that.
 */
function identityOf({ nativeId, span, keptApart }: Recording): string | null {
  return nativeId === null || keptApart ? null : `${span.startMs} ${nativeId}`;
}

function compareLength(a: Recording, b: Recording): number {
  return b.span.endMs - a.span.endMs || compareWhole(a, b);
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
    (a.id < b.id ? -1 : 1)
  );
}
