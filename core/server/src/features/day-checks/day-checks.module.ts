import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { DayChecksRepository } from './day-checks.repository.js';
import { DayChecksResolver } from './day-checks.resolver.js';
import { DayChecksService } from './day-checks.service.js';

@Module({
  imports: [PlansModule, ProfilesModule, ScreeningModule],
  providers: [DayChecksRepository, DayChecksResolver, DayChecksService],
  exports: [DayChecksService],
})
export class DayChecksModule {}
