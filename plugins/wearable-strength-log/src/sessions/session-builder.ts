import { createHash } from 'node:crypto';
import type { Activity, StrengthSet } from '@regimen/domain';
import type { DateOrder } from '@regimen/plugin-api/reading';
import { summaryActivity } from '@regimen/plugin-api/reading';
import type { LogCells } from '../columns/log-cells.js';
import type { LogRemarks } from '../log-remarks.js';
import { readSet } from './read-set.js';
import { sessionTime } from './session-time.js';

interface Session {
  first: LogCells;
  sets: StrengthSet[];
}

/** Gathers sets into sessions: rows of one title that began at one time. */
export class SessionBuilder {
  private readonly sessions = new Map<string, Session>();

  constructor(private readonly remarks: LogRemarks) {}

  add(cells: LogCells): void {
    const key = JSON.stringify([cells.text('start'), cells.text('session'), cells.text('sessionNumber')]);
    const session = this.sessions.get(key) ?? { first: cells, sets: [] };
    this.sessions.set(key, session);
    const where = `line ${cells.row.line}`;
    const entry = readSet(cells);
    const before = session.sets.at(-1);
    if (entry.kind === 'rest' && before)
      before.restSeconds = (before.restSeconds ?? 0) + (entry.seconds ?? 0) || null;
    if (entry.kind === 'empty') this.remarks.add('empty_set', where);
    if (entry.kind !== 'set') return;
    entry.faults.forEach((code) => this.remarks.add(code, where));
    entry.open.forEach((setting) => this.remarks.ask(setting));
    session.sets.push(entry.set);
  }

  /** The sessions in the order of the file; `durationUnit` is that of the title. */
  *activities(
    order: DateOrder | null,
    timeZone: string,
    durationUnit: string | undefined,
  ): Generator<Activity> {
    for (const { first, sets } of this.sessions.values()) {
      const where = `line ${first.row.line}`;
      const time = sessionTime(first, order, timeZone, durationUnit);
      if ('fault' in time) {
        if (time.fault === 'needs_answer') this.remarks.ask('dateOrder');
        else this.remarks.add(time.fault, where);
        continue;
      }
      time.remarks.forEach((code) => this.remarks.add(code, where));
      if (sets.length === 0) continue;
      yield activityOf(first, sets, time);
    }
  }
}

function activityOf(
  first: LogCells,
  strengthSets: readonly StrengthSet[],
  { startedAt, endedAt, offsetMinutes }: Pick<Activity, 'startedAt' | 'endedAt' | 'offsetMinutes'>,
): Activity {
  const title = first.text('session');
  return summaryActivity({
    activity: 'resistance-free-weights',
    sourceActivity: 'strength training',
    name: title || null,
    startedAt,
    endedAt,
    offsetMinutes,
    nativeId: identityOf(startedAt, offsetMinutes, title),
    strengthSets,
  });
}

/** A session is the same in every later export by title and wall time, wherever the person has moved; the title is sealed. */
function identityOf(startedAt: string, offsetMinutes: number | null, title: string): string {
  const wall = Date.parse(startedAt) + (offsetMinutes ?? 0) * 60_000;
  return createHash('sha256')
    .update(JSON.stringify([wall, title]))
    .digest('hex')
    .slice(0, 32);
}
