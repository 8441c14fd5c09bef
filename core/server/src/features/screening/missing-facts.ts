import { findingDefinition, isFindingName } from '@regimen/domain';
import type { FactName, FindingName, LocalDate, Profile } from '@regimen/domain';
import { addDays, daysBetween, isFindingValue } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';

/** Signed clearances tell these; no question does. */
export const clearedFindings: readonly FindingName[] = [
  'clearedForModerate',
  'clearedForVigorous',
  'clearedForResistance',
];

/** Facts that measurements bring, beside those of the profile. */
const measured: readonly FactName[] = [
  'oxygenSaturationPercent',
  'bodyTemperatureCelsius',
  'bloodGlucoseMgDl',
  'weightGainKgIn3Days',
];

/** Who may answer: a clinician who accompanies the person may tell what only clinicians can. */
export type Teller = 'person' | 'clinician';

/** Whether somebody can tell a fact by answering a question. */
export function isAskedOf(name: FactName, teller: Teller): name is FindingName {
  if (!isFindingName(name) || clearedFindings.includes(name)) return false;
  return teller === 'clinician' || findingDefinition(name).tells === 'person';
}

export function questionView(name: FindingName): Handed<Schema.ScreeningQuestion> {
  const definition = findingDefinition(name);
  const [low, high] = definition.range ?? [null, null];
  return {
    name,
    text: definition.question,
    label: definition.label,
    kind: kindOf(name),
    unit: definition.kind === 'number' ? definition.unit : null,
    low,
    high,
    choices: definition.kind === 'code' ? definition.codes : [],
    holdsDays: definition.holdsDays,
  };
}

function kindOf(name: FindingName): Schema.ScreeningAnswerKind {
  const { kind } = findingDefinition(name);
  return kind === 'number' ? 'number' : kind === 'boolean' ? 'yesNo' : 'choice';
}

export function missingFactView(name: FactName): Handed<Schema.MissingFact> {
  return { name, label: isFindingName(name) ? findingDefinition(name).label : null, place: placeOf(name) };
}

function placeOf(name: FactName): Schema.MissingFactPlace {
  if (name === 'symptoms' || name === 'screeningAnswered') return 'symptoms';
  if (isFindingName(name)) return findingDefinition(name).tells === 'person' ? 'question' : 'clinician';
  return measured.includes(name) ? 'measurement' : 'profile';
}

/** Answers that hold on a day, as they were given; newest first. */
export function answersOn(profile: Profile, on: LocalDate): Handed<Schema.ScreeningAnswer>[] {
  return (profile.findings ?? [])
    .flatMap((finding) => {
      const definition = findingDefinition(finding.name);
      const age = daysBetween(finding.on, on);
      if (age < 0 || age > definition.holdsDays || !isFindingValue(definition, finding.value)) return [];
      return [
        {
          name: finding.name,
          label: definition.label,
          value: String(finding.value),
          unit: definition.kind === 'number' ? definition.unit : null,
          on: finding.on,
          until: addDays(finding.on, definition.holdsDays),
          byClinician: finding.by === 'clinician',
        },
      ];
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.name < b.name ? -1 : 1));
}
