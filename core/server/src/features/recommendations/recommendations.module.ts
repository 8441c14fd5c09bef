import { Module } from '@nestjs/common';
import { HabitsModule } from '../habits/habits.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { CountedPeopleRepository } from './counted-people.repository.js';
import { GroupTablesRepository } from './group-tables.repository.js';
import { PeopleAlike } from './people-alike.js';
import { RecommendationsResolver } from './recommendations.resolver.js';
import { RecommendationsService } from './recommendations.service.js';
import { TrialsRepository } from './trials.repository.js';
import { TryingOrders } from './trying-orders.js';

@Module({
  imports: [HabitsModule, ProfilesModule],
  providers: [
    CountedPeopleRepository,
    GroupTablesRepository,
    PeopleAlike,
    RecommendationsResolver,
    RecommendationsService,
    TrialsRepository,
    TryingOrders,
  ],
  exports: [TrialsRepository, TryingOrders],
})
export class RecommendationsModule {}
