import { Module } from '@nestjs/common';
import { HabitsModule } from '../habits/habits.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ComparisonChoices } from './comparison-choices.js';
import { ComparisonView } from './comparison.view.js';
import { ComparisonsRepository } from './comparisons.repository.js';
import { ComparisonsResolver } from './comparisons.resolver.js';
import { ComparisonsService } from './comparisons.service.js';

@Module({
  imports: [HabitsModule, PlansModule, ProfilesModule],
  providers: [
    ComparisonChoices,
    ComparisonView,
    ComparisonsRepository,
    ComparisonsResolver,
    ComparisonsService,
  ],
})
export class ComparisonsModule {}
