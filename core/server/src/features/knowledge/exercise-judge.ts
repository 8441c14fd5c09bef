import { Inject, Injectable } from '@nestjs/common';
import {
  explainPath,
  judgeMovement,
  nearnessWords,
  nodeId,
  selectableExercise,
  substitutesFor,
  whyNot,
} from '@regimen/domain';
import type { Constraint, Exercise, MovementVerdict, NodeKind, WhyNot } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { ScreenedPerson } from '../screening/person-screener.js';
import { citationView } from '../screening/citation.view.js';
import { KnowledgeBase } from './knowledge-base.js';

/** A person to judge exercises for, and whether the reader may see rules and conditions behind the words. */
export interface JudgedPerson {
  screened: ScreenedPerson;
  readsRules: boolean;
}

const setFacts: readonly (readonly [
  'conditions' | 'medications' | 'symptoms' | 'painfulJoints',
  NodeKind,
])[] = [
  ['conditions', 'condition'],
  ['medications', 'medicine'],
  ['symptoms', 'symptom'],
  ['painfulJoints', 'joint'],
];

/** Judges exercises by the limits of one person's screening of today. */
@Injectable()
export class ExerciseJudge {
  constructor(@Inject(KnowledgeBase) private readonly knowledge: KnowledgeBase) {}

  kindFor(exercise: Exercise, { screened }: JudgedPerson): Schema.ExerciseVerdictKind {
    return kindOf(judgeMovement(selectableExercise(exercise), screened.screening.constraints), screened);
  }

  verdictFor(exercise: Exercise, person: JudgedPerson): Handed<Schema.ExerciseVerdict> {
    const { screened } = person;
    const { constraints, outcome } = screened.screening;
    const own = judgeMovement(selectableExercise(exercise), constraints);
    const kind = kindOf(own, screened);
    const substitutes =
      kind === 'notAllowed' && outcome !== 'stop'
        ? substitutesFor(exercise, { exercises: this.knowledge.exercises(), constraints })
        : [];
    return {
      kind,
      why: [...this.standing(kind, own, person), ...this.limits(exercise, own, person)],
      substitutes: substitutes.map(({ exercise: other, value, reasons, verdict }) => ({
        exercise: { id: other.id, title: other.title },
        nearness: value,
        reasons: reasons.map(nearnessWords),
        verdict: kindOf(verdict, screened),
      })),
    };
  }

  /** Why nothing at all may be done, or not before a clinician decides: the rules that decide the screening. */
  private standing(
    kind: Schema.ExerciseVerdictKind,
    own: MovementVerdict,
    { screened, readsRules }: JudgedPerson,
  ): Handed<Schema.WhyNot>[] {
    if (own.kind === 'not-allowed' || (kind !== 'notAllowed' && kind !== 'askFirst')) return [];
    return screened.screening.trace
      .filter(({ decides }) => decides)
      .map(({ ruleId, explanation, citations }) => ({
        ruleId,
        words: explanation.participant,
        clinicianWords: readsRules ? explanation.clinician : null,
        path: [],
        citations: citations.map(citationView),
      }));
  }

  private limits(exercise: Exercise, own: MovementVerdict, person: JudgedPerson): Handed<Schema.WhyNot>[] {
    const graph = this.knowledge.graph();
    const ways = new Map(
      whyNot(graph, nodeId('exercise', exercise.id), own.by, holdsOf(person.screened)).map((way) => [
        way.ruleId,
        way,
      ]),
    );
    const byRule = new Map(own.by.map((limit) => [limit.ruleId, limit]));
    return [...byRule.values()].map((limit) => this.why(limit, ways.get(limit.ruleId), person));
  }

  private why(
    limit: Constraint,
    way: WhyNot | undefined,
    { readsRules }: JudgedPerson,
  ): Handed<Schema.WhyNot> {
    const graph = this.knowledge.graph();
    const words = (way && explainPath(graph, way.path).participant) ?? limit.reason;
    return {
      ruleId: limit.ruleId,
      words,
      clinicianWords: readsRules ? (way?.clinician ?? null) : null,
      path: readsRules ? (way?.path.nodes ?? []).flatMap((id) => graph.nodes.get(id) ?? []) : [],
      citations: (way?.citations ?? limit.citation).map(citationView),
    };
  }
}

/** Nothing is allowed to whom screening stops, and nothing before the clinician it asks for. */
function kindOf({ kind }: MovementVerdict, { screening }: ScreenedPerson): Schema.ExerciseVerdictKind {
  if (kind === 'not-allowed' || screening.outcome === 'stop') return 'notAllowed';
  if (screening.outcome === 'needs-clinician') return 'askFirst';
  return kind === 'with-care' ? 'withCare' : 'allowed';
}

function holdsOf({ facts }: ScreenedPerson): string[] {
  return setFacts.flatMap(([fact, kind]) => {
    const codes = facts[fact];
    return Array.isArray(codes) ? (codes as readonly string[]).map((code) => nodeId(kind, code)) : [];
  });
}
