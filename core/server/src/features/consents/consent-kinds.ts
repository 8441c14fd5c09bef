import { consentPurposes } from '@regimen/domain';
import type { ConsentPurpose } from '@regimen/domain';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';

/** Purposes by the names of the schema. */
export const kindNames = {
  planning: 'planning',
  'clinician-access': 'clinicianAccess',
  research: 'research',
  aggregates: 'aggregates',
  'model-training': 'modelTraining',
  'cross-border': 'crossBorder',
  'try-new-sessions': 'tryNewSessions',
  'people-like-you': 'peopleLikeYou',
  'label-requests': 'labelRequests',
} as const satisfies Readonly<Record<ConsentPurpose, Schema.ConsentKind>>;

/** The purpose of a name of the schema. */
export function purposeOf(kind: Schema.ConsentKind): ConsentPurpose {
  return consentPurposes.find((purpose) => kindNames[purpose] === kind)!;
}
