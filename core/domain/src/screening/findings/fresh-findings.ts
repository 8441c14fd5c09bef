import type { Profile, ProfileFinding } from '../../profile/profile.js';
import type { LocalDate } from '../../shared/local-date.js';
import { daysBetween } from '../../shared/local-date.js';
import type { FindingDefinition } from '../fact-definition.js';
import type { Facts } from '../facts.js';
import { findingDefinition, findingNames } from './index.js';

/** What was told and still holds on a day; of one name the newest counts, of one day the clinician's word. */
export function freshFindings(profile: Pick<Profile, 'findings'>, on: LocalDate): Facts {
  const told = profile.findings ?? [];
  return Object.fromEntries(
    findingNames.map((name) => {
      const definition = findingDefinition(name);
      const holding = told
        .filter((finding) => finding.name === name && holds(finding, definition, on))
        .sort((a, b) => (a.on === b.on ? rankOf(a) - rankOf(b) : a.on < b.on ? -1 : 1));
      return [name, holding.at(-1)?.value ?? null];
    }),
  );
}

const rankOf = ({ by }: ProfileFinding) => (by === 'clinician' ? 1 : 0);

function holds(finding: ProfileFinding, definition: FindingDefinition, on: LocalDate): boolean {
  const age = daysBetween(finding.on, on);
  const may = definition.tells === 'person' || finding.by === 'clinician';
  return may && age >= 0 && age <= definition.holdsDays && isFindingValue(definition, finding.value);
}

/** Whether a finding can have this value: of its kind, and within its range. */
export function isFindingValue(definition: FindingDefinition, value: unknown): boolean {
  switch (definition.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'code':
      return typeof value === 'string' && definition.codes.includes(value);
    case 'number': {
      const [low, high] = definition.range ?? [-Infinity, Infinity];
      return typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high;
    }
    case 'set':
      return false;
  }
}
