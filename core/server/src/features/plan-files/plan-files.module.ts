import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/plans.module.js';
import { PlanFilesController } from './plan-files.controller.js';
import { PlanFilesService } from './plan-files.service.js';

@Module({ imports: [PlansModule], controllers: [PlanFilesController], providers: [PlanFilesService] })
export class PlanFilesModule {}
