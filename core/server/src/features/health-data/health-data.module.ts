import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivityResolver } from './activity.resolver.js';
import { ActivityLoadService } from './activity-load.service.js';
import { ActivityRatingsRepository } from './activity-ratings.repository.js';
import { ActivityRatingsService } from './activity-ratings.service.js';
import { ActivityStreamsRepository } from './activity-streams.repository.js';
import { CleaningChoicesResolver } from './cleaning-choices.resolver.js';
import { CleaningChoicesService } from './cleaning-choices.service.js';
import { DailySummariesRepository } from './daily-summaries.repository.js';
import { DataCoverageRepository } from './data-coverage.repository.js';
import { DataCoverageResolver } from './data-coverage.resolver.js';
import { DataCoverageService } from './data-coverage.service.js';
import { DayLoadsRepository } from './day-loads.repository.js';
import { FitnessService } from './fitness.service.js';
import { HealthDataResolver } from './health-data.resolver.js';
import { HealthDataService } from './health-data.service.js';
import { HeartRateZonesRepository } from './heart-rate-zones.repository.js';
import { MeasurementsResolver } from './measurements.resolver.js';
import { MeasurementsService } from './measurements.service.js';
import { NightPartsRepository } from './night-parts.repository.js';
import { ObservationPagesRepository } from './observation-pages.repository.js';
import { ObservationsRepository } from './observations.repository.js';
import { QualityEntriesRepository } from './quality-entries.repository.js';
import { RecordingsService } from './recordings.service.js';
import { RecoveryService } from './recovery.service.js';
import { RecoveryValuesRepository } from './recovery-values.repository.js';
import { SameSessionsRepository } from './same-sessions.repository.js';
import { SeriesRepository } from './series.repository.js';
import { SleepService } from './sleep.service.js';
import { SourcePrioritiesRepository } from './source-priorities.repository.js';
import { TrainingHistoryLoader } from './training-history.js';
import { TrainingLoadResolver } from './training-load.resolver.js';
import { TrainingLoadService } from './training-load.service.js';
import { UndoneRulesRepository } from './undone-rules.repository.js';
import { WellbeingResolver } from './wellbeing.resolver.js';
import { WorkspaceSourcesResolver } from './workspace-sources.resolver.js';
import { WorkspaceSourcesService } from './workspace-sources.service.js';

const repositories = [
  ActivitiesRepository,
  ActivityRatingsRepository,
  ActivityStreamsRepository,
  DailySummariesRepository,
  DataCoverageRepository,
  DayLoadsRepository,
  HeartRateZonesRepository,
  NightPartsRepository,
  ObservationPagesRepository,
  ObservationsRepository,
  QualityEntriesRepository,
  RecoveryValuesRepository,
  SameSessionsRepository,
  SeriesRepository,
  SourcePrioritiesRepository,
  UndoneRulesRepository,
];
const services = [
  ActivityLoadService,
  ActivityRatingsService,
  CleaningChoicesService,
  DataCoverageService,
  FitnessService,
  HealthDataService,
  MeasurementsService,
  RecordingsService,
  RecoveryService,
  SleepService,
  TrainingLoadService,
  WorkspaceSourcesService,
];
const resolvers = [
  ActivityResolver,
  CleaningChoicesResolver,
  DataCoverageResolver,
  HealthDataResolver,
  MeasurementsResolver,
  TrainingLoadResolver,
  WorkspaceSourcesResolver,
  WellbeingResolver,
];

@Module({
  imports: [ProfilesModule],
  providers: [...repositories, TrainingHistoryLoader, ...services, ...resolvers],
  exports: [...repositories, TrainingHistoryLoader],
})
export class HealthDataModule {}
