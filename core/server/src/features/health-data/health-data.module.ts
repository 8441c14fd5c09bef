import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ActivitiesRepository } from './activities.repository.js';
import { DailySummariesRepository } from './daily-summaries.repository.js';
import { HealthDataResolver } from './health-data.resolver.js';
import { HealthDataService } from './health-data.service.js';
import { ObservationsRepository } from './observations.repository.js';
import { QualityEntriesRepository } from './quality-entries.repository.js';
import { SameSessionsRepository } from './same-sessions.repository.js';
import { TrainingHistoryLoader } from './training-history.js';

const repositories = [
  ActivitiesRepository,
  DailySummariesRepository,
  ObservationsRepository,
  QualityEntriesRepository,
  SameSessionsRepository,
];

@Module({
  imports: [ProfilesModule],
  providers: [...repositories, TrainingHistoryLoader, HealthDataService, HealthDataResolver],
  exports: [...repositories, TrainingHistoryLoader],
})
export class HealthDataModule {}
