import { nightObservations, stageMinutes } from '@regimen/domain';
import type { Observation, SleepStage, SleepStretch } from '@regimen/domain';
import type { Fields } from './fields.js';
import { fieldsOf, objectsOf, plainName, textOf } from './fields.js';
import type { Item } from './item.js';
import { aboutItem } from './item.js';
import { measuresIn } from './measures.js';

const kinds = new Set(['sleep', 'sleeps', 'sleep_session', 'sleep_analysis', 'night', 'nights', 'nap']);
export const stageLists = ['stages', 'levels', 'segments', 'phases', 'intervals'];
const stagesByName = new Map<string, SleepStage>(
  Object.entries({
    asleep: 'asleep',
    sleeping: 'asleep',
    sleep: 'asleep',
    light: 'light',
    core: 'light',
    deep: 'deep',
    rem: 'rem',
    awake: 'awake',
    wake: 'awake',
    in_bed: 'in-bed',
    inbed: 'in-bed',
  }),
);

export function isSleep(kind: string | null): boolean {
  return kind !== null && kinds.has(plainName(kind));
}

/** Whether a word names a stage of the nights a list holds. */
export function isStage(word: string): boolean {
  return stagesByName.has(plainName(word));
}

/** An item that is itself one stretch of a night in a list of such; null where it is a whole night. */
export function readStretch({ fields, context, times }: Item): SleepStretch | null {
  const word = textOf(fields, ['stage', 'level', 'phase', 'state', 'value', 'type']) ?? '';
  const stage = isSleep(word) && !fields.has('stage') ? undefined : stagesByName.get(plainName(word));
  const start = times.start(fields);
  const end = start && times.end(fields, start);
  if (!stage || !start || !end || start.localDate || end.localDate || end.at < start.at) return null;
  return {
    stage,
    start: Date.parse(start.at),
    end: Date.parse(end.at),
    offsetMinutes: end.offsetMinutes,
    source: context.device ?? '',
  };
}

/** A night or nap: by its stages where it has any, else asleep from begin to end. Null where it has no two times. */
export function readSleep(item: Item): Observation[] | null {
  const { fields, times } = item;
  const start = times.start(fields);
  const end = start && times.end(fields, start);
  if (!start || !end || start.localDate || end.localDate || end.at <= start.at) return null;
  const bounds = { at: start.at, until: end.at, offsetMinutes: end.offsetMinutes };
  const about = { ...bounds, ...aboutItem(item) };
  const stages = stagesOf(item);
  const inBed = stages.filter(({ stage }) => stage === 'in-bed');
  const told = measuresIn(namedAsStages(fields), null, null).flatMap(({ metric, value }): Observation[] =>
    value === null ? [] : [{ metric, value, ...about }],
  );
  const known = new Set(told.map(({ metric }) => metric));
  const minutes = (Date.parse(end.at) - Date.parse(start.at)) / 60_000;
  const reckoned = nightObservations({
    ...about,
    minutes: stages.length > inBed.length ? stageMinutes(stages) : { asleep: minutes },
    inBed: inBed.length === 0 ? null : { ...bounds, minutes: minutesIn(inBed) },
  });
  return [...told, ...reckoned.filter(({ metric }) => !known.has(metric))];
}

/** In a night `deep_min` is deep sleep. */
function namedAsStages(fields: Fields): Fields {
  return new Map(
    [...fields].map(([name, value]) => [
      name.replace(/^core(?=_|$)/, 'light').replace(/^(light|deep|rem|awake)(?=_|$)/, 'sleep_$1'),
      value,
    ]),
  );
}

function minutesIn(stretches: readonly SleepStretch[]): number {
  return stageMinutes(stretches.map((stretch) => ({ ...stretch, stage: 'asleep' }))).asleep ?? 0;
}

function stagesOf({ fields, times, remarks, where }: Item): SleepStretch[] {
  return objectsOf(fields, stageLists).flatMap((object): SleepStretch[] => {
    const own = fieldsOf(object);
    const stage = stagesByName.get(
      plainName(textOf(own, ['stage', 'level', 'type', 'phase', 'state', 'value']) ?? ''),
    );
    const start = times.start(own);
    const end = start && times.end(own, start);
    if (stage && start && end && end.at >= start.at)
      return [
        { stage, start: Date.parse(start.at), end: Date.parse(end.at), offsetMinutes: null, source: '' },
      ];
    remarks.add(stage ? 'invalid_time' : 'unknown_sleep_stage', where);
    return [];
  });
}
