import {
  activityCodes,
  clearances,
  doseQuantities,
  equipmentCodes,
  factDefinitions,
  intensityBands,
  jointCodes,
  linkRelations,
  modalities,
  muscleGroups,
  places,
  populationCodes,
  spineMovements,
} from '@regimen/domain';
import type { Condition, FactName } from '@regimen/domain';
import { z } from 'zod';
import { activitySchema, exerciseSchema } from './catalogue-schema.js';
import { citation, identifier, localised, text, version } from './common-schema.js';

const bounded = z.number().min(-100_000).max(100_000);
const factNames = Object.keys(factDefinitions) as [FactName, ...FactName[]];
const fact = z.enum(factNames);
const comparisons = [
  z.strictObject({
    fact,
    unit: z.string().optional(),
    atLeast: bounded.optional(),
    above: bounded.optional(),
    atMost: bounded.optional(),
    below: bounded.optional(),
  }),
  z.strictObject({ fact, is: z.union([z.string(), z.boolean()]) }),
  z.strictObject({ fact, includes: z.string() }),
  z.strictObject({ fact, includesAny: z.array(z.string()).min(1) }),
] as const;
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ always: z.literal(true) }),
    ...comparisons,
  ]),
) as z.ZodType<Condition>;

const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const selector = z.strictObject({
  activities: z.array(z.enum(activityCodes)).optional(),
  modalities: z.array(z.enum(modalities)).optional(),
  bands: z.array(z.enum(intensityBands)).optional(),
  equipment: z.array(z.enum(equipmentCodes)).optional(),
  jointLoad: z.strictObject({ joint: z.enum(jointCodes), atLeast: level }).optional(),
  spineLoad: z.strictObject({ movement: z.enum(spineMovements), atLeast: level }).optional(),
  impact: z.array(z.enum(['none', 'low', 'high'])).optional(),
  fallRiskAtLeast: z.union([z.literal(1), z.literal(2)]).optional(),
  valsalva: z.literal(true).optional(),
  supine: z.literal(true).optional(),
  contact: z.literal(true).optional(),
  breathHold: z.literal(true).optional(),
  muscleGroups: z.array(z.enum(muscleGroups)).optional(),
});
const base = { severity: z.enum(['hard', 'soft']), appliesTo: selector };
const dose = { quantity: z.enum(doseQuantities), value: z.number().min(0).max(100_000) };
const constraint = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('forbid'), ...base }),
  z.strictObject({
    kind: z.literal('intensityCeiling'),
    ...base,
    band: z.enum(intensityBands),
    maxHeartRateBpm: z.number().min(40).max(230).optional(),
    maxRpe: z.number().min(6).max(20).optional(),
    heartRateTargetsAllowed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('cap'), ...base, ...dose }),
  z.strictObject({ kind: z.literal('floor'), ...base, ...dose }),
  z.strictObject({ kind: z.literal('spacing'), ...base, minHours: z.number().min(1).max(336) }),
  z.strictObject({ kind: z.literal('maxGapDays'), ...base, days: z.int().min(1).max(28) }),
  z.strictObject({ kind: z.literal('supervise'), ...base, by: z.enum(['clinician', 'coach']) }),
  z.strictObject({ kind: z.literal('advice'), ...base, text: localised }),
]);

const span = z.strictObject({ low: z.number().min(0).max(10_000), high: z.number().min(0).max(10_000) });
const prescription = z.strictObject({
  population: z.enum(populationCodes),
  benefits: localised,
  aerobic: z
    .strictObject({
      daysPerWeek: span,
      bands: z.array(z.enum(intensityBands)).min(1),
      heartRateReservePercent: span.nullable(),
      heartRateNeedsTest: z.boolean(),
      effort: span,
      effortOfTen: span.nullable(),
      breathlessness: span.nullable(),
      minutesPerSession: span,
      minutesPerWeek: span,
      longestGapDays: z.int().min(1).max(14).nullable(),
      activities: z.array(z.enum(activityCodes)).min(1),
    })
    .nullable(),
  resistance: z
    .strictObject({
      daysPerWeek: span,
      percentOfMaximum: span.nullable(),
      sets: span,
      repetitions: span,
    })
    .nullable(),
  balanceDaysPerWeek: z.int().min(0).max(7),
  flexibilityDaysPerWeek: span.nullable(),
  pain: z
    .strictObject({
      mostOfTen: z.number().min(0).max(10),
      settlesWithinHours: z.number().min(1).max(72),
    })
    .nullable(),
  belowSymptoms: z.boolean(),
  progression: z
    .strictObject({
      percentPerWeek: z.number().min(0).max(100).nullable(),
      minutesPerWeek: z.number().min(0).max(600).nullable(),
      how: localised,
    })
    .nullable(),
  considerations: z.array(localised).min(1).max(20),
});

const factValue = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
  z.strictObject({ value: z.number(), unit: z.string() }),
]);
const rule = z.strictObject({
  id: identifier,
  version,
  title: localised,
  population: text,
  when: condition,
  whenUnknown: z.enum(['fires', 'silent', 'needs-fact']),
  effects: z.array(
    z.union([
      z.strictObject({ clearance: z.enum(clearances) }),
      z.strictObject({ constraint }),
      z.strictObject({ question: z.strictObject({ id: identifier, text: localised }) }),
      z.strictObject({ prescription }),
    ]),
  ),
  severity: z.enum(['absolute', 'hard', 'soft']),
  evidence: z.enum(['guideline', 'trial', 'consensus', 'engineering']),
  citations: z.array(citation),
  needsClinicianReview: z.boolean().optional(),
  explanation: z.strictObject({ participant: localised, clinician: localised }),
  tests: z.array(
    z.strictObject({
      name: text,
      facts: z.partialRecord(fact, factValue),
      fires: z.union([z.boolean(), z.literal('unknown')]),
    }),
  ),
});

const range = z.strictObject({ low: z.number(), high: z.number() });
const template = z.strictObject({
  id: identifier,
  version,
  title: localised,
  activity: z.enum(activityCodes),
  modality: z.enum(modalities),
  band: z.enum(intensityBands),
  heartRateReserve: range.nullable(),
  rpe: range,
  met: z.number(),
  compendiumCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  durationMinutes: z.strictObject({ min: z.int(), max: z.int() }),
  steps: z
    .array(
      z.strictObject({
        kind: z.enum(['warm-up', 'work', 'recovery', 'cool-down']),
        share: z.number(),
        band: z.enum(intensityBands),
        cue: localised,
      }),
    )
    .min(1)
    .max(60),
  impact: z.enum(['none', 'low', 'high']),
  jointLoad: z.partialRecord(z.enum(jointCodes), z.union([z.literal(0), level])),
  muscleGroups: z.array(z.enum(muscleGroups)),
  fallRisk: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  valsalva: z.boolean(),
  supine: z.boolean(),
  contact: z.boolean(),
  breathHold: z.boolean(),
  hardDay: z.boolean(),
  setsPerSession: z.int().min(0).max(60),
  equipment: z.array(z.enum(equipmentCodes)),
  places: z.array(z.enum(places)).min(1),
  citations: z.array(citation),
});

const node = z.string().regex(/^[a-z-]+:[a-z0-9-]+$/, 'must be <kind>:<code>, e.g. nutrient:vitamin-k');
/** A cited edge of the knowledge graph that no rule says. */
const edge = z.strictObject({
  from: node,
  to: node,
  relation: z.enum(linkRelations),
  note: localised,
  citations: z.array(citation),
});

/** One YAML file of a knowledge pack: rules, catalogue entries, edges of the graph, or several of these. */
export const knowledgeFileSchema = z.strictObject({
  rules: z.array(rule).max(2000).default([]),
  templates: z.array(template).max(2000).default([]),
  exercises: z.array(exerciseSchema).max(2000).default([]),
  activities: z.array(activitySchema).max(2000).default([]),
  edges: z.array(edge).max(2000).default([]),
});

/** JSON Schema (draft 2020-12) of a pack file, for editors. */
export function knowledgeFileJsonSchema(): unknown {
  return z.toJSONSchema(knowledgeFileSchema, { io: 'input' });
}
