// Writes docs/reference/exercises.md from the built knowledge packs: every exercise and activity with what it asks of the
// body; with --check only tells whether it drifted.
import { equipmentLabels, groupBy, muscleLabels } from '@regimen/domain';
import { installedPacks } from './installed-packs.mjs';
import { publish } from './publish.mjs';

const command = 'node tools/launch/run.mjs tools/docs/print-exercises.mjs';
const packs = await installedPacks();
const exercises = packs.flatMap((pack) => pack.exercises);
const activities = packs.flatMap((pack) => pack.activities);

const named = (labels, codes) => codes.map((code) => labels[code].en.toLowerCase()).join(', ');
const loads = (record) =>
  Object.entries(record)
    .filter(([, load]) => load > 0)
    .map(([part, load]) => `${part} ${load}`)
    .join(', ');
const dose = ({ sets, ...each }) =>
  'secondsPerSet' in each
    ? `${sets} × ${each.secondsPerSet} s`
    : `${sets} × ${each.repetitionsPerSet}${each.holdSecondsPerRepetition ? `, hold ${each.holdSecondsPerRepetition} s` : ''}`;
const cautions = (entry) =>
  [
    entry.impact !== 'none' && `${entry.impact} impact`,
    ['low', 'high'].includes(entry.valsalva) && `${entry.valsalva} Valsalva`,
    entry.fallRisk > 0 && `fall risk ${entry.fallRisk}`,
    ...['contact', 'breathHold', 'overhead', 'supine'].map((flag) => entry[flag] && flag),
  ]
    .filter(Boolean)
    .join(', ');
const table = (titles, rows) => [
  `| ${titles.join(' | ')} |`,
  `|${' --- |'.repeat(titles.length)}`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  '',
];

const exerciseRow = (exercise) => [
  exercise.id,
  `${exercise.title.en} ${exercise.title.zh}`,
  named(muscleLabels, exercise.primaryMuscles),
  exercise.position,
  named(equipmentLabels, exercise.equipment),
  dose(exercise.dose),
  loads(exercise.jointLoad),
  loads(exercise.spineLoad),
  cautions(exercise),
  exercise.regressions.join(', '),
];
const exerciseTitles = [
  'exercise',
  'name',
  'works',
  'position',
  'needs',
  'usual dose',
  'joints',
  'spine',
  'mind',
  'easier',
];
const activityRow = (activity) => [
  activity.id,
  `${activity.title.en} ${activity.title.zh}`,
  activity.compendiumCode,
  activity.metValue,
  activity.band,
  named(equipmentLabels, activity.equipment),
  loads(activity.jointLoad),
  cautions(activity),
  activity.citations
    .map(({ source, needsClinicianReview }) => source + (needsClinicianReview ? ' (to be checked)' : ''))
    .join('; '),
];
const topicOf = ({ kind, region, pattern }) => `${kind}: ${region ?? pattern}`;

const page = [
  '# Exercises and activities',
  '',
  `${exercises.length} exercises and ${activities.length} cardiorespiratory activities. Loads run from 0 (none, not shown) to 3 (high).`,
  `This page is generated: \`${command}\`.`,
  '',
  ...[...groupBy(exercises, topicOf)].flatMap(([topic, entries]) => [
    `## ${topic}`,
    '',
    ...table(exerciseTitles, entries.map(exerciseRow)),
  ]),
  '## Activities',
  '',
  ...table(
    ['activity', 'name', 'Compendium code', 'MET', 'band', 'needs', 'joints', 'mind', 'source'],
    activities.map(activityRow),
  ),
].join('\n');

await publish({ 'docs/reference/exercises.md': page }, command);
