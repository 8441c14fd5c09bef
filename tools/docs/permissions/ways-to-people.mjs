// Fields of objects that lead to another person, and whether somebody guards them.
import { getNamedType, isObjectType } from 'graphql';

/** What holds somebody's data: from one of these everything kept of a person can be reached. */
const people = ['Participant', 'Member', 'Plan', 'PlanRequest', 'Import', 'Activity', 'LiveSession'];
const roots = ['Query', 'Mutation', 'Subscription'];
/**
 * Properties that hold what a guarded field answers with: its members lie in it by the answer’s shape. Each is filled by
 * the service behind that field, which opened the record of everybody in it.
 */
const partsOfAnswers = new Set([
  'ActivityEdge.node',
  'AlreadyImported.import',
  'FeedbackRecorded.plan',
  'ImportPreview.identicalImport',
  'ParticipantEdge.node',
  'RunningLiveSession.session',
  'Session.member',
]);

/** `Type.field` of every plain property that leads to a person without a resolver that guards it. */
export function unguardedWays(schema, declared) {
  const guarded = new Set(declared.map(({ on, name }) => `${on}.${name}`));
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type.name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => people.includes(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((way) => !guarded.has(way) && !partsOfAnswers.has(way));
}
