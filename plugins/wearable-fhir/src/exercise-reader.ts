import type { Activity, ActivityCode, Coding, ExerciseMeasure, SourceRecord } from '@regimen/domain';
import {
  activityCodes,
  activitySystem,
  exerciseLoinc,
  exerciseMeasures,
  fromUcum,
  loincSystem,
} from '@regimen/domain';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { endAfter, objectIn, summaryActivity, textIn } from '@regimen/plugin-api/reading';
import { activityNamed } from './activity-names.js';
import { effectiveTime } from './effective-time.js';
import { codingsIn, hasCode, labelOf, objectsIn } from './fhir-json.js';
import { nativeIdOf, referencesTo, revisionOf } from './identity.js';
import { quantityIn } from './quantity.js';
import type { PlacedResource } from './resources.js';
import { deviceOf, notesOf } from './shared-parts.js';

type Totals = Partial<Record<ExerciseMeasure, number>>;

/**
 * Bouts of exercise after HL7 Physical Activity: a group with its measures as components or as members, which may stand
 * anywhere in the file. So groups and measures wait for its end.
 */
export class ExerciseReader {
  private readonly groups: PlacedResource[] = [];
  private readonly measures: (PlacedResource & { isMember: boolean })[] = [];

  constructor(
    private readonly timeZone: string,
    private readonly remarks: Remarks,
  ) {}

  /** Whether it is part of a bout of exercise, and now kept for `finish`. */
  takes(placed: PlacedResource): boolean {
    const codings = codingsIn(placed.resource, 'code');
    if (hasCode(codings, loincSystem, exerciseLoinc)) this.groups.push(placed);
    else if (measureOf(codings) !== null) this.measures.push({ ...placed, isMember: false });
    else return false;
    return true;
  }

  /** The activities, and the measures that belong to none. */
  finish(): { activities: SourceRecord[]; lone: PlacedResource[] } {
    const byName = new Map(
      this.measures.flatMap((measure) =>
        referencesTo(measure.resource, measure.fullUrl).map((name) => [name, measure] as const),
      ),
    );
    const activities = this.groups.flatMap((group): SourceRecord[] => {
      const members = objectsIn(group.resource, 'hasMember').flatMap((member) => {
        const measure = byName.get(textIn(member, 'reference') ?? '');
        return measure ? [measure] : [];
      });
      for (const member of members) member.isMember = true;
      const activity = this.activityOf(group, members);
      return activity ? [{ kind: 'activity', activity }] : [];
    });
    return { activities, lone: this.measures.filter(({ isMember }) => !isMember) };
  }

  private activityOf(
    { resource, fullUrl, where }: PlacedResource,
    members: readonly PlacedResource[],
  ): Activity | null {
    const time = effectiveTime(resource, this.timeZone);
    if ('fault' in time) return this.refuse(time.fault, where);
    if (time.remark !== null) this.remarks.add(time.remark, where);
    if (time.when.localDate !== undefined) return this.refuse('date_incomplete', where);
    const parts = [...objectsIn(resource, 'component'), ...members.map((member) => member.resource)];
    const totals = this.totalsOf(parts, where);
    const { at, until, offsetMinutes } = time.when;
    const end = until ?? endAfter(at, totals.timerSeconds ?? 0);
    if (end === null) return this.refuse('invalid_time', where);
    if (end === at) return this.refuse('activity_without_end', where);
    const { activity, sourceActivity } = kindOf(resource);
    return summaryActivity({
      ...totals,
      activity,
      sourceActivity,
      startedAt: at,
      endedAt: end,
      offsetMinutes,
      device: deviceOf(resource),
      nativeId: nativeIdOf(resource, fullUrl),
      ...revisionOf(resource),
      ...nameOf(resource),
    });
  }

  private totalsOf(parts: readonly JsonObject[], where: string): Totals {
    const totals: Totals = {};
    for (const part of parts) {
      const measure = measureOf(codingsIn(part, 'code'));
      const quantity = quantityIn(part);
      const place = `${where}, ${labelOf(part)}`;
      if (measure === null) this.remarks.add('metric_unknown', place, 1, labelOf(part));
      else if ('fault' in quantity) this.remarks.add(quantity.fault, place);
      else {
        const value = inOwnUnit(measure, quantity.value, quantity.unit);
        if (value === null) this.remarks.add('unit_unknown', place);
        else if (value >= 0 && value <= highestOf(measure)) totals[measure] = value;
        else this.remarks.add('implausible_value', place);
      }
    }
    return totals;
  }

  private refuse(code: string, where: string): null {
    this.remarks.add(code, where);
    return null;
  }
}

function measureOf(codings: readonly Coding[]): ExerciseMeasure | null {
  const names = Object.keys(exerciseMeasures) as ExerciseMeasure[];
  return (
    names.find((name) => hasCode(codings, exerciseMeasures[name].system, exerciseMeasures[name].code)) ?? null
  );
}

/** Of the only measure on a scale its end: a rating of 6 to 20 under its code is another scale. */
function highestOf(measure: ExerciseMeasure): number {
  return measure === 'perceivedExertion' ? 10 : Infinity;
}

/** Through the metric that is measured in the same kind of unit. */
function inOwnUnit(measure: ExerciseMeasure, value: number, unit: string): number | null {
  const own = exerciseMeasures[measure].unit;
  // A score is a bare number, with whatever UCUM note beside it.
  if (unit === own || (own === '{score}' && /^(1|\{[^{}]*\})$/.test(unit))) return value;
  if (own === 's') {
    const minutes = fromUcum('moderate-minutes', value, unit);
    return minutes === null ? null : minutes * 60;
  }
  const like = {
    '/min': 'heart-rate',
    kcal: 'active-energy',
    m: 'distance',
    W: null,
    '{score}': null,
  } as const;
  const metric = like[own];
  return metric === null ? null : fromUcum(metric, value, unit);
}

function kindOf(resource: JsonObject): Pick<Activity, 'activity' | 'sourceActivity'> {
  const codings = codingsIn(resource, 'valueCodeableConcept');
  const text = textIn(objectIn(resource, 'valueCodeableConcept') ?? {}, 'text');
  const named = codings.find(({ display }) => display !== undefined)?.display;
  const own = codings.find(({ system }) => system === activitySystem)?.code;
  const sourceActivity = text ?? named ?? codings[0]?.code ?? 'exercise';
  if (own === 'other' || isActivityCode(own)) return { activity: own, sourceActivity };
  return { activity: activityNamed(codings, sourceActivity), sourceActivity };
}

function isActivityCode(code: string | undefined): code is ActivityCode {
  return (activityCodes as readonly (string | undefined)[]).includes(code);
}

/** What the person called it stands in the note. */
function nameOf(resource: JsonObject): Pick<Activity, 'name'> {
  const { note } = notesOf(resource);
  return note === undefined ? {} : { name: note };
}
