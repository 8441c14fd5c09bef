import { Module } from '@nestjs/common';
import { LabellingModule } from '../labelling/labelling.module.js';
import { MembersModule } from '../members/members.module.js';
import { ModelDecisionsRepository } from './model-decisions.repository.js';
import { ModelDesk } from './model-desk.js';
import { ModelUsesRepository } from './model-uses.repository.js';
import { ModelViews } from './model-views.js';
import { ModelsResolver } from './models.resolver.js';
import { ModelsService } from './models.service.js';

@Module({
  imports: [LabellingModule, MembersModule],
  providers: [
    ModelDecisionsRepository,
    ModelUsesRepository,
    ModelDesk,
    ModelViews,
    ModelsService,
    ModelsResolver,
  ],
  exports: [ModelDesk],
})
export class ModelsModule {}
