import { Inject, Injectable } from '@nestjs/common';
import type { Exercise } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import { PersonScreener } from '../screening/person-screener.js';
import { ExerciseJudge } from './exercise-judge.js';
import type { JudgedPerson } from './exercise-judge.js';
import { exerciseView } from './exercise.view.js';
import { KnowledgeBase } from './knowledge-base.js';
import { hasWords, pageOf } from './page-of.js';

const most = 50;

/** The catalogue of exercises, and what it holds for one person. */
@Injectable()
export class ExercisesService {
  constructor(
    @Inject(KnowledgeBase) private readonly knowledge: KnowledgeBase,
    @Inject(ExerciseJudge) private readonly judge: ExerciseJudge,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
  ) {}

  async find(
    context: RequestContext,
    { id, participantId }: Schema.QueryExerciseArgs,
  ): Promise<Handed<Schema.Exercise> | null> {
    const exercise = this.knowledge.graph().exercises.get(id);
    const person = await this.person(context, participantId);
    return exercise && person !== 'nobody' ? this.view(exercise, person) : null;
  }

  async page(
    context: RequestContext,
    { filter, participantId, first, after }: Schema.QueryExercisesArgs,
  ): Promise<Handed<Schema.ExerciseConnection>> {
    const person = await this.person(context, participantId);
    const found =
      person === 'nobody'
        ? []
        : this.knowledge.exercises().filter((exercise) => this.fits(exercise, filter ?? {}, person));
    const shown = person === 'nobody' ? null : person;
    return pageOf(
      found,
      { first, after, most },
      ({ id }) => id,
      (exercise) => this.view(exercise, shown),
    );
  }

  /** Whom to judge for; null when nobody was asked for, `nobody` when they may not be seen. */
  private async person(
    context: RequestContext,
    participantId: string | null | undefined,
  ): Promise<JudgedPerson | 'nobody' | null> {
    if (participantId === null || participantId === undefined) return null;
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return 'nobody';
    const screened = await this.screener.today(await context.transaction(), participant);
    return { screened, readsRules: context.ability.can('read', 'Knowledge') };
  }

  private view(exercise: Exercise, person: JudgedPerson | null): Handed<Schema.Exercise> {
    const verdict = person && this.judge.verdictFor(exercise, person);
    return exerciseView(exercise, this.knowledge.graph(), verdict);
  }

  private fits(exercise: Exercise, filter: Schema.ExerciseFilter, person: JudgedPerson | null): boolean {
    const { muscle, equipment, position, kind, text, allowedOnly } = filter;
    return (
      hasWords(text, [exercise.title.en, exercise.title.zh]) &&
      isOneOf(muscle, exercise.primaryMuscles) &&
      isOneOf(equipment, exercise.equipment.length === 0 ? ['none'] : exercise.equipment) &&
      isOneOf(position, [exercise.position]) &&
      isOneOf(kind, [exercise.kind]) &&
      (allowedOnly !== true ||
        person === null ||
        ['allowed', 'withCare'].includes(this.judge.kindFor(exercise, person)))
    );
  }
}

function isOneOf(wanted: string | null | undefined, values: readonly string[]): boolean {
  return wanted === null || wanted === undefined || values.includes(wanted);
}
