import type { Citation } from '@regimen/domain';

/** A citation as the schema shows it. */
export function citationView(citation: Citation) {
  return { place: null, ...citation, needsClinicianReview: citation.needsClinicianReview ?? false };
}
