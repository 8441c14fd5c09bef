import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { ExerciseJudge } from './exercise-judge.js';
import { ExercisesService } from './exercises.service.js';
import { KnowledgeBase } from './knowledge-base.js';
import { KnowledgeGraphService } from './knowledge-graph.service.js';
import { KnowledgeResolver } from './knowledge.resolver.js';
import { RulesService } from './rules.service.js';

/** Rules, exercises and the graph of the installed packs, for reading. */
@Module({
  imports: [ProfilesModule, ScreeningModule],
  providers: [
    ExerciseJudge,
    ExercisesService,
    KnowledgeBase,
    KnowledgeGraphService,
    KnowledgeResolver,
    RulesService,
  ],
})
export class KnowledgeModule {}
