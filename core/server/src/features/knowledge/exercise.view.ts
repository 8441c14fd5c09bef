import { equipmentLabels, jointLabels, muscleLabels } from '@regimen/domain';
import type { Exercise, JointCode, KnowledgeGraph, Localised, MuscleCode } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { citationView } from '../screening/citation.view.js';

/** An exercise as the schema shows it. */
export function exerciseView(
  exercise: Exercise,
  graph: KnowledgeGraph,
  verdict: Handed<Schema.ExerciseVerdict> | null,
): Handed<Schema.Exercise> {
  const { id, title, kind, pattern, region, position, skill, impact, fallRisk, cues } = exercise;
  return {
    id,
    title,
    kind,
    pattern,
    region,
    primaryMuscles: exercise.primaryMuscles.map(muscle),
    secondaryMuscles: exercise.secondaryMuscles.map(muscle),
    jointLoads: jointLoadsOf(exercise),
    equipment: exercise.equipment.map((code) => ({ code, label: equipmentLabels[code] })),
    position,
    skill,
    impact,
    fallRisk,
    dose: doseWords(exercise),
    cues,
    easier: linksOf(exercise.regressions, graph),
    harder: linksOf(exercise.progressions, graph),
    citations: exercise.citations.map(citationView),
    verdict,
  };
}

export function linksOf(ids: readonly string[], graph: KnowledgeGraph): Handed<Schema.ExerciseLink>[] {
  return ids.flatMap((id) => {
    const exercise = graph.exercises.get(id);
    return exercise ? [{ id, title: exercise.title }] : [];
  });
}

function muscle(code: MuscleCode) {
  return { code, label: muscleLabels[code] };
}

function jointLoadsOf({ jointLoad }: Exercise) {
  return (Object.entries(jointLoad) as [JointCode, number][])
    .filter(([, level]) => level > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([code, level]) => ({ joint: { code, label: jointLabels[code] }, level }));
}

/** The usual dose in words. */
function doseWords({ dose, unilateral }: Exercise): Localised {
  const side = unilateral ? { en: ' a side', zh: '（每侧）' } : { en: '', zh: '' };
  const sets = { en: `${dose.sets} ${dose.sets === 1 ? 'set' : 'sets'} of`, zh: `${dose.sets}组，每组` };
  if ('secondsPerSet' in dose)
    return {
      en: `${sets.en} ${dose.secondsPerSet} seconds${side.en}`,
      zh: `${sets.zh}${dose.secondsPerSet}秒${side.zh}`,
    };
  const { repetitionsPerSet: count, holdSecondsPerRepetition: hold } = dose;
  const held = hold > 0 ? { en: `, ${hold} seconds each`, zh: `，每次保持${hold}秒` } : { en: '', zh: '' };
  return { en: `${sets.en} ${count}${held.en}${side.en}`, zh: `${sets.zh}${count}次${held.zh}${side.zh}` };
}
