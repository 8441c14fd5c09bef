import type { Subscription } from './generated/schema-types.js';

/**
 * Fields that resolvers of their own answer (`@ResolveField`): whoever hands over the object need not bring them.
 * A spec holds this list against the resolvers.
 */
export const fieldsResolvedApart = {
  Activity: ['load', 'route', 'streams'],
  Import: ['fileCounts', 'files'],
  Member: ['participant'],
  Participant: [
    'activities',
    'activity',
    'aerobicFitness',
    'currentPlan',
    'dailySeries',
    'deviceConnections',
    'dataCoverage',
    'dataQuality',
    'habits',
    'consentLedger',
    'consents',
    'refusedTrials',
    'drawnChoices',
    'peopleLikeYou',
    'comparisons',
    'comparisonChoices',
    'heartRateZones',
    'import',
    'importCount',
    'imports',
    'metricSources',
    'observations',
    'planChanges',
    'planRequests',
    'plans',
    'proposedChanges',
    'qualityLedger',
    'recovery',
    'responses',
    'series',
    'sleep',
    'sourcePriorities',
    'sparedJoints',
    'trainingLoad',
  ],
  Plan: ['approvals', 'cues', 'offeredChanges', 'participant', 'pausedBy', 'report', 'session'],
  PlanRequest: ['participant', 'plan'],
  PlanSession: ['recorded'],
  PlannedExercise: ['cues'],
} as const;

type Apart = typeof fieldsResolvedApart;
type ResolvedApart<Name> = Name extends keyof Apart ? Apart[Name][number] | '__typename' : '__typename';

/** True for a union of several objects, which GraphQL tells apart by `__typename`. */
type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;

/** An object without what is resolved apart; it must say its name where several types are possible. */
type HandedObject<T, SaysName> = T extends { readonly __typename?: infer Name }
  ? {
      readonly [Field in Exclude<keyof T, ResolvedApart<NonNullable<Name>>>]: Handed<T[Field]>;
    } & (SaysName extends true
      ? { readonly __typename: NonNullable<Name> }
      : { readonly __typename?: NonNullable<Name> })
  : T;

type HandedAs<T, SaysName> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Handed<Item>[]
    : T extends object
      ? HandedObject<T, SaysName>
      : T;

/** A value of the schema as a resolver hands it over, before the fields that are resolved apart. */
export type Handed<T> = HandedAs<T, IsUnion<Extract<T, object>>>;

/** What the resolver of a field must answer, now or later. */
export type Answer<Parent, Field extends keyof Parent> =
  Handed<Parent[Field]> | Promise<Handed<Parent[Field]>>;

/** What a subscription yields, event by event. */
export type Events<Field extends keyof Subscription> = AsyncGenerator<{
  readonly [Name in Field]: Handed<Subscription[Field]>;
}>;
