import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { ExerciseCues } from './exercise-cues.js';

@Resolver('PlannedExercise')
export class PlannedExerciseResolver {
  constructor(@Inject(ExerciseCues) private readonly hints: ExerciseCues) {}

  @ResolveField('cues')
  @Inherited('of a plan whose record was opened; the catalogue is open to all')
  cues(@Parent() { exerciseId }: { exerciseId: string }): Answer<Schema.PlannedExercise, 'cues'> {
    return this.hints.of(exerciseId);
  }
}
