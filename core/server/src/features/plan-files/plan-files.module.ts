import { Module } from '@nestjs/common';
import { PdfPress } from '../../platform/pdf/pdf-press.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { SessionCuesModule } from '../session-cues/session-cues.module.js';
import { PlanFilesController } from './plan-files.controller.js';
import { PlanFilesService } from './plan-files.service.js';

@Module({
  imports: [PlansModule, ProfilesModule, SessionCuesModule],
  controllers: [PlanFilesController],
  providers: [PdfPress, PlanFilesService],
})
export class PlanFilesModule {}
