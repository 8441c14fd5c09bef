import {
  buildKnowledgeGraph,
  compileRules,
  explainPath,
  findPath,
  judgeMovement,
  screen,
  selectableExercise,
  substitutesFor,
  whyNot,
} from '@regimen/domain';
import type { Facts } from '@regimen/domain';
import { installedPacks } from '../evaluation/support/installed-packs.js';

const packs = await installedPacks();
const graph = buildKnowledgeGraph(packs);
const compiled = compileRules(packs);
const exercises = packs.flatMap((pack) => pack.exercises);

const healthy: Facts = {
  ageYears: 60,
  sex: 'female',
  conditions: [],
  medications: [],
  symptoms: [],
  painfulJoints: [],
  screeningAnswered: true,
};

/** Why an exercise is not for somebody with these facts, and what instead. */
function ask(exerciseId: string, facts: Facts, holds: readonly string[]) {
  const exercise = graph.exercises.get(exerciseId)!;
  const { constraints } = screen({ facts: { ...healthy, ...facts }, rules: compiled, on: '2026-11-27' });
  const verdict = judgeMovement(selectableExercise(exercise), constraints);
  return {
    verdict,
    constraints,
    why: whyNot(graph, `exercise:${exerciseId}`, verdict.by, holds),
    instead: substitutesFor(exercise, { exercises, constraints }),
  };
}

describe('the graph of the installed packs', () => {
  it('cites every edge, and holds the edges no rule says', () => {
    expect(graph.edges.filter(({ citations }) => citations.length === 0)).toEqual([]);
    expect(packs.flatMap(({ edges = [] }) => edges).length).toBeGreaterThanOrEqual(60);
    const path = findPath(graph, 'medicine:anticoagulant', 'nutrient:vitamin-k')!;
    expect(path.edges.map(({ relation }) => relation)).toEqual(['interacts-with']);
  });

  it.each<[string, string, Facts, string]>([
    [
      'knee osteoarthritis and a box jump',
      'box-jump',
      { conditions: ['knee-osteoarthritis'] },
      'condition:knee-osteoarthritis',
    ],
    ['osteoporosis and a sit-up', 'crunch', { conditions: ['osteoporosis'] }, 'condition:osteoporosis'],
    [
      'pregnancy and lying on the back',
      'crunch',
      { conditions: ['pregnancy'], weeksPregnant: 26 },
      'condition:pregnancy',
    ],
    [
      'a new hip and a deep squat',
      'barbell-back-squat',
      { conditions: ['hip-replacement'], daysSinceJointReplacement: 40 },
      'condition:hip-replacement',
    ],
  ])('knows %s: condition, rule, load, exercise', (_, exerciseId, facts, holds) => {
    const { verdict, why, instead } = ask(exerciseId, facts, [holds]);
    expect(verdict.kind).toBe('not-allowed');
    const full = why.filter(({ path }) => path.nodes[0] === holds && path.nodes.length === 4);
    expect(full.length).toBeGreaterThan(0);
    for (const { path, participant, clinician } of full) {
      expect(path.nodes.map((id) => id.split(':')[0])).toEqual(['condition', 'rule', 'load', 'exercise']);
      expect(participant!.en).not.toMatch(/\d/);
      expect(clinician.en).toMatch(/Sources: .*\d{4}/);
    }
    expect(instead.length).toBeGreaterThan(0);
  });

  it('says what instead, and none of it forbidden', () => {
    const { instead, constraints } = ask('box-jump', { conditions: ['knee-osteoarthritis'] }, []);
    for (const { exercise } of instead) {
      expect(exercise.impact).not.toBe('high');
      expect(judgeMovement(selectableExercise(exercise), constraints).kind).not.toBe('not-allowed');
    }
  });

  it('knows that a beta-blocker speaks against heart-rate targets', () => {
    const path = findPath(graph, 'medicine:beta-blocker', 'guide:heart-rate')!;
    expect(path.nodes.map((id) => id.split(':')[0])).toEqual(['medicine', 'rule', 'guide']);
    const { participant, clinician } = explainPath(graph, path);
    expect(participant!.en).toContain('does not go by pulse');
    expect(clinician.en).toMatch(/Beta-blocker/);
  });
});
