import { inMetricUnit, setKinds } from '@regimen/domain';
import type { SetKind, StrengthSet } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { readWrittenNumber } from '@regimen/plugin-api/reading';
import type { Fields } from './fields.js';
import { fieldsOf, firstOf, objectsOf, textOf } from './fields.js';
import type { Item } from './item.js';
import type { Moment } from './read-time.js';

const kindsByName = new Map<string, SetKind>(
  Object.entries<SetKind>({
    warm_up: 'warmup',
    'warm-up': 'warmup',
    normal: 'work',
    working: 'work',
    dropset: 'drop',
    drop_set: 'drop',
    ...Object.fromEntries(setKinds.map((kind) => [kind, kind])),
  }),
);

/** Sets of a session, listed in it or under its exercises; each set stands alone with its own exercise. */
export function readStrengthSets(item: Item, start: Moment): StrengthSet[] {
  const own = objectsOf(item.fields, ['sets']).map((set) => ({ set, exercise: null as string | null }));
  const ofExercises = objectsOf(item.fields, ['exercises']).flatMap((exercise) => {
    const fields = fieldsOf(exercise);
    return objectsOf(fields, ['sets']).map((set) => ({
      set,
      exercise: textOf(fields, ['name', 'exercise', 'title']),
    }));
  });
  return [...own, ...ofExercises].map(({ set, exercise }) => readSet(set, exercise, item, start));
}

function readSet(
  object: JsonObject,
  exercise: string | null,
  { times, context }: Item,
  start: Moment,
): StrengthSet {
  const fields = fieldsOf(object);
  const moment = times.within(fields, start);
  const after = moment && !moment.localDate ? (Date.parse(moment.at) - Date.parse(start.at)) / 1000 : -1;
  const kind = kindsByName.get(textOf(fields, ['set_type', 'kind', 'type'])?.toLowerCase() ?? '');
  const warmup = fields.get('warmup') === true || fields.get('is_warmup') === true;
  return {
    secondsFromStart: after >= 0 ? after : null,
    durationSeconds: seconds(fields, 'duration'),
    repetitions: amount(fields, ['reps', 'repetitions', 'rep_count']),
    loadKg: loadOf(fields, context.unit),
    restSeconds: seconds(fields, 'rest'),
    sourceExercise: textOf(fields, ['exercise', 'exercise_name', 'name']) ?? exercise,
    ...(warmup ? { kind: 'warmup' as const } : kind ? { kind } : {}),
    perceivedExertion: amount(fields, ['rpe', 'perceived_exertion']),
    distanceMetres: amount(fields, ['distance_m', 'distance']),
  };
}

function loadOf(fields: Fields, unit: string | null): number | null {
  for (const [name, written] of [
    ['weight_kg', 'kg'],
    ['load_kg', 'kg'],
    ['weight_lb', 'lb'],
    ['weight_lbs', 'lb'],
    ['load_lb', 'lb'],
    ['weight', textOf(fields, ['unit', 'weight_unit']) ?? unit ?? 'kg'],
    ['load', textOf(fields, ['unit', 'load_unit']) ?? unit ?? 'kg'],
  ] as const) {
    const value = amount(fields, [name]);
    if (value !== null) return value === 0 ? null : inMetricUnit('body-mass', value, written);
  }
  return null;
}

function amount(fields: Fields, names: readonly string[]): number | null {
  const value = readWrittenNumber(firstOf(fields, names));
  return value !== null && value >= 0 ? value : null;
}

function seconds(fields: Fields, what: string): number | null {
  const inSeconds = amount(fields, [`${what}_s`, `${what}_sec`, `${what}_seconds`, what]);
  const inMinutes = amount(fields, [`${what}_min`, `${what}_minutes`]);
  return inSeconds ?? (inMinutes === null ? null : inMinutes * 60);
}
