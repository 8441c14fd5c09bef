import { createHash } from 'node:crypto';
import { addDays, sessionLines } from '@regimen/domain';
import type { Language, Plan, PlanSession, SessionCue } from '@regimen/domain';

/** What makes the entries of one version of a person's plan. */
export interface CalendarOf {
  /** Stays the same over versions, so that a calendar changes entries and adds none twice. */
  key: string;
  version: number;
  createdAt: Date;
  language: Language;
  /** Entries say that there is exercise, and nothing else. */
  isPrivate?: boolean;
  /** If-then plans by the id of the session. */
  cues?: ReadonlyMap<string, SessionCue>;
}

const names: Readonly<Record<Language, string>> = { en: 'Exercise plan', zh: '运动计划' };
const privateWords: Readonly<Record<Language, string>> = { en: 'Exercise', zh: '运动' };
const minutes: Readonly<Record<Language, (value: number) => string>> = {
  en: (value) => `${value} min`,
  zh: (value) => `${value}分钟`,
};
/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const lineOctets = 75;

/** Names a person in the ids of entries, the same in a file and behind a link, so that a calendar knows an entry again. */
export function calendarKey(participantId: string): string {
  return createHash('sha256').update(participantId).digest('hex').slice(0, 16);
}

/**
 * A plan as an iCalendar file (RFC 5545): an entry on the day of each session, all day long as no hour is planned, that does
 * not block the day. The same plan gives the same bytes.
 */
export function planCalendar({ weeks }: Pick<Plan, 'weeks'>, of: CalendarOf): string {
  const sessions = weeks.flatMap((week) => week.sessions);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Regimen//Exercise plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped((of.isPrivate ? privateWords : names)[of.language])}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...sessions.flatMap((session) => entryOf(session, of)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryOf(session: PlanSession, of: CalendarOf): string[] {
  const { version, createdAt } = of;
  const { date } = session;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(session, of)}`,
    `DTSTAMP:${createdAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${version}`,
    `DTSTART;VALUE=DATE:${dateOf(date)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(date, 1))}`,
    'TRANSP:TRANSPARENT',
    ...saidOf(session, of),
    'END:VEVENT',
  ];
}

/** Names of templates tell what is trained, and so do not stand in private entries. */
function uidOf({ date, templateId }: PlanSession, { key, isPrivate }: CalendarOf): string {
  const plain = `${date}-${templateId}-${key}`;
  const name = isPrivate ? createHash('sha256').update(plain).digest('hex').slice(0, 32) : plain;
  return `${name}@regimen`;
}

function saidOf(session: PlanSession, { language, isPrivate, cues }: CalendarOf): string[] {
  if (isPrivate) return ['CLASS:PRIVATE', `SUMMARY:${escaped(privateWords[language])}`];
  const summary = `${session.title[language]}, ${minutes[language](session.minutes)}`;
  const cue = cues?.get(session.id);
  const lines = [...(cue ? [cue.text[language]] : []), ...sessionLines(session, language)];
  return [`SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(lines.join('\n'))}`];
}

function dateOf(date: string): string {
  return date.replaceAll('-', '');
}

/** Text of a value (RFC 5545, 3.3.11). Control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Long lines go on in the next after a space, and no character is torn. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > lineOctets) {
      parts.push('');
      // The space that begins the line counts.
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n ');
}
