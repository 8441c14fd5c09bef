import { nightObservations, stageMinutes } from '@regimen/domain';
import type { Observation, SleepStage, SleepStretch } from '@regimen/domain';
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

/** A night or nap: by its stages where it has any, else asleep from begin to end. Null where it has no two times. */
export function readSleep(item: Item): Observation[] | null {
  const { fields, times } = item;
  const start = times.start(fields);
  const end = start && times.end(fields, start);
  if (!start || !end || start.localDate || end.localDate || end.at <= start.at) return null;
  const bounds = { at: start.at, until: end.at, offsetMinutes: end.offsetMinutes };
  const about = { ...bounds, ...aboutItem(item) };
  const stages = stagesOf(item);
  const minutes = stageMinutes(stages);
  const inBed = stages.filter(({ stage }) => stage === 'in-bed');
  const told = measuresIn(fields, null, null).flatMap(({ metric, value }): Observation[] =>
    value === null ? [] : [{ metric, value, ...about }],
  );
  const known = new Set(told.map(({ metric }) => metric));
  const whole = { asleep: (Date.parse(end.at) - Date.parse(start.at)) / 60_000 };
  const reckoned = nightObservations({
    ...about,
    minutes: stages.length > inBed.length ? minutes : whole,
    inBed:
      inBed.length === 0
        ? null
        : { ...bounds, minutes: stageMinutes(inBed.map((bed) => ({ ...bed, stage: 'asleep' }))).asleep ?? 0 },
  });
  return [...told, ...reckoned.filter(({ metric }) => !known.has(metric))];
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
