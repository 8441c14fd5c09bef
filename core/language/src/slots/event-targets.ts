import type { GoalTarget } from '@regimen/domain';
import type { Quantity } from '../grammar/quantities.js';
import type { Reading } from '../grammar/reading.js';
import { markerBefore, slotAt, tellsOfNow } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';
import type { Targets } from './target-found.js';

/** Shorter than this is a height or a pool length, no event. */
const shortestEventMetres = 400;

/** Nobody trains for more events than this at once; it also keeps the pairing with times linear. */
const mostDistances = 20;

/** Course lengths, metres (World Athletics). */
const namedDistances: Readonly<Record<string, number>> = {
  marathon: 42_195,
  'run a marathon': 42_195,
  马拉松: 42_195,
  全马: 42_195,
  跑全马: 42_195,
  全程马拉松: 42_195,
  跑马拉松: 42_195,
  'half marathon': 21_097.5,
  'run a half marathon': 21_097.5,
  半马: 21_097.5,
  跑半马: 21_097.5,
  半程马拉松: 21_097.5,
  parkrun: 5000,
};

interface Distance {
  metres: number;
  first: number;
  last: number;
}

/** "5 km in 30 min", "sub-2-hour half marathon", 5公里跑进30分钟, "run 10k". */
export function readEventTargets(reading: Reading, targets: Targets): void {
  for (const distance of distances(reading).slice(0, mostDistances)) {
    const sentence = reading.terms[distance.first]?.sentence;
    const time =
      timeInName(reading, distance) ??
      reading.quantities.find(
        (quantity) =>
          quantity.dimension === 'short-time' &&
          reading.terms[quantity.first]?.sentence === sentence &&
          !tellsOfNow(reading, quantity.first) &&
          (isTimeLimit(reading, quantity) || standsBeside(reading, distance, quantity)),
      );
    const runs = isRunning(reading, distance);
    // Who ran it this morning does not aim at it.
    if (tellsOfNow(reading, distance.first) || isDone(reading, distance)) continue;
    if (!time && (!(runs || isNamedRace(reading, distance)) || refused(reading, distance))) continue;
    const begin = verbOf(reading, distance.first);
    const first = time ? Math.min(begin, time.first) : begin;
    const last = time ? Math.max(distance.last, time.last) : distance.last;
    const kind = runs || !namesOtherActivity(reading, distance) ? 'run-event' : 'improve-endurance';
    targets.found.push({
      kind,
      target: slotAt(reading, targetOf(distance, time), first, last, confidences.stated),
    });
    if (time) targets.quantities.add(time);
    return;
  }
}

/** "run a 5k", 跑一个半马: the verb right before the course belongs to it. */
function verbOf(reading: Reading, first: number): number {
  for (let at = first - 1; at >= Math.max(0, first - 3); at -= 1) {
    const term = reading.terms[at];
    if (term?.segment !== reading.terms[first]?.segment) break;
    if (term?.meanings.activity?.includes('running') || raceVerbs.has(term?.word ?? '')) return at;
    if (!raceKinds.has(term?.word ?? '') && !courseArticles.has(term?.word ?? '')) break;
  }
  return first;
}

const raceVerbs: ReadonlySet<string> = new Set('do|finish|complete|prepare|sub'.split('|'));

const courseArticles: ReadonlySet<string> = new Set([
  'a',
  'an',
  'my',
  'the',
  'first',
  'my first',
  '个',
  '一',
  '一个',
  '一场',
  '场',
  '次',
  '完',
  '了',
  'for',
]);

/** A bare number is minutes of races up to this length, metres. */
const longestInMinutes = 15_000;

/** "a sub-50 10k": the minutes stand right before the course. */
function timeInName({ terms }: Reading, { metres, first }: Distance): Quantity | undefined {
  const value = terms[first - 1]?.numeral?.value;
  const below = [terms[first - 2], terms[first - 3]].some((term) => is(term, 'marker', 'below'));
  if (value === undefined || !below || metres > longestInMinutes) return undefined;
  return { value, upper: value, dimension: 'short-time', unit: 'minute', first: first - 1, last: first - 1 };
}

function targetOf(distance: Distance, time: Quantity | undefined): GoalTarget {
  if (!time) return { quantity: 'event-distance', mode: 'level', value: distance.metres, unit: 'm' };
  return {
    quantity: 'event-time',
    mode: 'level',
    value: Math.round(time.value * 60),
    unit: 's',
    distanceMetres: distance.metres,
  };
}

/** Course lengths the text names, in metres. */
export function distances(reading: Reading): Distance[] {
  const measured = reading.quantities
    .filter((quantity) => quantity.dimension === 'distance' && quantity.value >= shortestEventMetres)
    .map((quantity) => ({ metres: quantity.value, first: quantity.first, last: quantity.last }));
  const named = reading.terms.flatMap((term, index) => {
    const metres = namedDistances[term.word];
    return metres === undefined ? [] : [{ metres, first: index, last: index }];
  });
  return [...named, ...measured];
}

/** "in 30 min", "under 2 hours", 跑进30分钟, 30分钟内. */
function isTimeLimit(reading: Reading, quantity: Quantity): boolean {
  const limits = ['below', 'within'] as const;
  if (limits.some((marker) => markerBefore(reading, quantity.first, marker, 2) >= 0)) return true;
  return limits.some((marker) => is(reading.terms[quantity.last + 1], 'marker', marker));
}

/** "I ran 5 km", "my 10k time is", "after a marathon", 跑了3公里. */
function isDone({ terms }: Reading, { first, last }: Distance): boolean {
  if (terms[first - 1]?.word === '了') return true;
  const told = terms[last + 1];
  if (told?.segment === terms[last]?.segment && doneBehind.has(told?.word ?? '')) return true;
  for (let at = first - 1; at >= Math.max(0, first - 3); at -= 1) {
    if (terms[at]?.segment !== terms[first]?.segment) return false;
    if (doneBefore.has(terms[at]?.word ?? '')) return true;
  }
  return false;
}

const doneBefore: ReadonlySet<string> = new Set(
  'ran|did|walked|swam|cycled|after|finished|completed|forget'.split('|'),
);
const doneBehind: ReadonlySet<string> = new Set('time|pb|best|yesterday|ago|was'.split('|'));

/** 3000米13分半: a time right behind its course needs no word between. */
function standsBeside(reading: Reading, distance: Distance, { first }: Quantity): boolean {
  const beside =
    first === distance.last + 1 && reading.terms[first]?.segment === reading.terms[distance.last]?.segment;
  return beside && /\p{Script=Han}/u.test(reading.terms[distance.last]?.word ?? '');
}

function near(reading: Reading, distance: Distance): number[] {
  const segment = reading.terms[distance.first]?.segment;
  const indices: number[] = [];
  for (let at = Math.max(0, distance.first - 5); at <= distance.last + 3; at += 1) {
    if (reading.terms[at]?.segment === segment) indices.push(at);
  }
  return indices;
}

function isRunning(reading: Reading, distance: Distance): boolean {
  return near(reading, distance).some((at) => {
    const { activity, goal } = reading.terms[at]?.meanings ?? {};
    return activity?.includes('running') || goal?.includes('run-event');
  });
}

function namesOtherActivity(reading: Reading, distance: Distance): boolean {
  return near(reading, distance).some((at) =>
    reading.terms[at]?.meanings.activity?.some((code) => code !== 'running'),
  );
}

/** "a 10k", "my first 5k": said with k behind an article a distance is a race; so is one behind the verb of a sport. */
function isNamedRace({ terms }: Reading, { first, last }: Distance): boolean {
  const [lead, earlier] = [terms[first - 1], terms[first - 2]];
  if (lead?.segment !== terms[first]?.segment) return false;
  const byK =
    terms[last]?.word === 'k' && (courseArticles.has(lead?.word ?? '') || raceKinds.has(lead?.word ?? ''));
  const bySport = lead?.meanings.activity !== undefined && is(earlier, 'attitude', 'like');
  return byK || bySport;
}

const raceKinds: ReadonlySet<string> = new Set(['charity', 'city', 'park', 'local', 'second', 'next']);

/** "I don't want to run 5 km" and "I used to run 5 km" set no goal. */
function refused(reading: Reading, distance: Distance): boolean {
  return near(reading, distance).some((at) => ['refused', 'neutral'].includes(reading.stances.get(at) ?? ''));
}
