import type { Activity } from '../activity.js';
import { activitySystem, loincSystem, ucumSystem } from './code-systems.js';
import type { ExerciseMeasure } from './exercise-codes.js';
import { exerciseLoinc, exerciseMeasures } from './exercise-codes.js';
import type { FhirObservation, ObservationComponent } from './fhir-resources.js';
import { effectiveOf, identifierOf } from './written-parts.js';

/**
 * An activity as one FHIR R4 Observation after HL7 Physical Activity: what it was as its value, when as its period, and
 * each known total as a component. Streams, laps and sets have no place in it.
 */
export function fhirActivity(activity: Activity, subject: string): FhirObservation {
  const { sourceActivity, name, nativeId, startedAt, endedAt, offsetMinutes, device } = activity;
  const component = (Object.keys(exerciseMeasures) as ExerciseMeasure[]).flatMap((measure) =>
    componentOf(measure, activity[measure] ?? null),
  );
  return {
    resourceType: 'Observation',
    ...identifierOf(nativeId),
    status: 'final',
    category: [
      {
        coding: [
          {
            system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes',
            code: 'PhysicalActivity',
          },
        ],
      },
    ],
    code: { coding: [{ system: loincSystem, code: exerciseLoinc }] },
    subject: { reference: subject },
    ...effectiveOf(startedAt, endedAt, offsetMinutes),
    valueCodeableConcept: {
      coding: [{ system: activitySystem, code: activity.activity }],
      text: sourceActivity,
    },
    ...(device === null ? {} : { device: { display: device } }),
    ...(name === undefined || name === null ? {} : { note: [{ text: name }] }),
    ...(component.length === 0 ? {} : { component }),
  };
}

function componentOf(measure: ExerciseMeasure, value: number | null): ObservationComponent[] {
  if (value === null) return [];
  const { system, code, unit } = exerciseMeasures[measure];
  return [
    { code: { coding: [{ system, code }] }, valueQuantity: { value, unit, system: ucumSystem, code: unit } },
  ];
}
