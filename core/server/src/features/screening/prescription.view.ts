import { combinePrescriptions, populationLabels } from '@regimen/domain';
import type { GivenPrescription } from '@regimen/domain';
import { citationView } from './citation.view.js';

/** Joined prescriptions as the schema shows them: names of conditions, rules and sources are for whoever accompanies. */
export function prescriptionView(given: readonly GivenPrescription[], audience: 'participant' | 'clinician') {
  const joined = combinePrescriptions(given);
  if (joined === null) return null;
  const shown = audience === 'clinician';
  const citations = new Map(
    given.flatMap((each) => each.citations).map((citation) => [citation.source, citation]),
  );
  return {
    ...joined,
    populations: shown ? joined.populations.map((code) => populationLabels[code]) : [],
    decidedBy: shown ? joined.decidedBy : [],
    citations: shown ? [...citations.values()].map(citationView) : [],
  };
}
