import type { Activity, ActivityStream, Lap, Pause } from '@regimen/domain';
import { heartRateTotals, movingSeconds } from '@regimen/domain';
import type { DatedRows } from './dated-rows.js';
import { streamsOf } from './dated-rows.js';
import { isoOf } from './fit-time.js';
import { orNull } from './fit-value.js';
import type { LinkFindings } from './link-findings.js';
import type { SessionSpan } from './session-spans.js';
import { isNamedSport, isNamedSubSport, sportWord, subSportWord } from './sport-words.js';
import { activityOf, isOnFoot, isSwim } from './sports.js';
import type { StrapHeartRates } from './strap-heart-rate.js';

/** Share of a session that records must cover before its moving time is worked out (engineering choice). */
const leastCoverage = 0.9;

/** One activity of a link: the totals of its session, and what records and other messages say beside them. */
export function buildActivity(
  link: LinkFindings,
  span: SessionSpan,
  rows: DatedRows,
  { index, strap }: { index: number; strap: StrapHeartRates },
): Activity {
  const { session } = span;
  const { start, sport, subSport } = session;
  const elapsed = session.elapsed || 0;
  if (!isNamedSport(sport)) link.warn('unknown_sport', `session ${index + 1}`);
  if (!isNamedSubSport(subSport)) link.warn('unknown_sub_sport', `session ${index + 1}`);
  const streams = [
    ...streamsOf(rows, { ...span, start, isOnFoot: isOnFoot(sport) }),
    ...(span.from === span.until ? strapStream(strap, start, start + elapsed) : []),
    ...beatStream(link, span),
  ];
  const pauses = link.timer.pauses(start, start + elapsed, (time) => link.clock.dated(time));
  const paused = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  const timer = Number.isNaN(session.timer) && link.timer.isKnown ? elapsed - paused : session.timer;
  const recorded = heartRateTotalsOf(session, streams);
  const laps = link.laps.within({ ...span, start }, (time) => link.clock.dated(time), {
    poolLength: session.poolLength || NaN,
    isSwim: isSwim(sport),
  });
  return {
    activity: activityOf(sport, subSport),
    sourceActivity: sportWord(sport) ?? 'unknown',
    sourceVariant: subSportWord(subSport),
    startedAt: isoOf(start),
    endedAt: isoOf(start + elapsed),
    offsetMinutes: link.clock.offsetMinutes,
    elapsedSeconds: elapsed,
    timerSeconds: orNull(timer),
    movingSeconds: orNull(session.moving) ?? movingOf(streams, pauses, elapsed),
    distanceMetres: distanceOf(session, laps, streams),
    energyKcal: orNull(session.energy),
    ascentMetres: orNull(session.ascent),
    descentMetres: orNull(session.descent),
    meanHeartRateBpm: orNull(session.meanHeartRate) ?? recorded.mean,
    maxHeartRateBpm: orNull(session.maxHeartRate) ?? recorded.max,
    meanPowerWatts: orNull(session.meanPower),
    perceivedExertion: orNull(session.exertion),
    device: null,
    nativeId: link.identity === null ? null : `${link.identity}-${index}`,
    pauses,
    laps,
    poolLengthMetres: orNull(session.poolLength || NaN),
    streams,
    strengthSets: link.sets.between(start, start + elapsed, (time) => link.clock.dated(time)),
  };
}

function heartRateTotalsOf(
  { meanHeartRate, maxHeartRate }: SessionSpan['session'],
  streams: readonly ActivityStream[],
): { mean: number | null; max: number | null } {
  const isKnown = !Number.isNaN(meanHeartRate) && !Number.isNaN(maxHeartRate);
  return isKnown ? { mean: null, max: null } : heartRateTotals(streams);
}

/** The session's distance, else the lengths swum, else what the records counted. */
function distanceOf(
  session: SessionSpan['session'],
  laps: readonly Lap[],
  streams: readonly ActivityStream[],
): number | null {
  if (session.distance > 0) return session.distance;
  const lengths = laps.filter(({ kind }) => kind === 'pool-length');
  const swum = lengths.length * (session.poolLength || 0);
  if (swum > 0) return swum;
  const counted = streams.find(({ kind }) => kind === 'distance')?.values;
  const travelled = counted ? counted[counted.length - 1]! - counted[0]! : NaN;
  return travelled > 0 ? travelled : orNull(session.distance);
}

/** Null where records cover too little of the session; no longer than the session, as records may go on behind it. */
function movingOf(
  streams: readonly ActivityStream[],
  pauses: readonly Pause[],
  elapsed: number,
): number | null {
  const moving = movingSeconds(streams, pauses);
  const covered = Math.max(...streams.map(({ secondsFromStart: at }) => at[at.length - 1]! - at[0]!), 0);
  return moving === null || covered < leastCoverage * elapsed ? null : Math.min(moving, elapsed);
}

function strapStream(strap: StrapHeartRates, start: number, end: number): ActivityStream[] {
  const { times, rates } = strap.between(start, end);
  if (times.length === 0) return [];
  const secondsFromStart = Float64Array.from(times, (time) => time - start);
  return [{ kind: 'heart-rate', secondsFromStart, values: Float64Array.from(rates) }];
}

function beatStream(link: LinkFindings, { session, begins, ends }: SessionSpan): ActivityStream[] {
  const beats = link.beats.between(begins, ends, (time) => link.clock.dated(time));
  if (beats.length === 0) return [];
  const secondsFromStart = Float64Array.from(beats, ({ time }) => Math.max(0, time - session.start));
  const values = Float64Array.from(beats, ({ value }) => value);
  return [{ kind: 'rr-interval', secondsFromStart, values }];
}
