import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ActivitiesRepository } from './activities/activities.repository.js';
import { ActivityResolver } from './activities/activity.resolver.js';
import { ActivityLoadService } from './loads/activity-load.service.js';
import { ActivityRatingsRepository } from './activities/activity-ratings.repository.js';
import { ActivityRatingsService } from './activities/activity-ratings.service.js';
import { ActivityStreamsRepository } from './activities/activity-streams.repository.js';
import { CleaningChoicesResolver } from './quality/cleaning-choices.resolver.js';
import { CleaningChoicesService } from './quality/cleaning-choices.service.js';
import { DailySummariesRepository } from './summaries/daily-summaries.repository.js';
import { DataCoverageRepository } from './sources/data-coverage.repository.js';
import { DataCoverageResolver } from './sources/data-coverage.resolver.js';
import { DataCoverageService } from './sources/data-coverage.service.js';
import { DayLoadsRepository } from './loads/day-loads.repository.js';
import { FitnessService } from './wellbeing/fitness.service.js';
import { HealthDataResolver } from './health-data.resolver.js';
import { HealthDataService } from './health-data.service.js';
import { HeartRateZonesRepository } from './loads/heart-rate-zones.repository.js';
import { MeasurementsResolver } from './measurements.resolver.js';
import { MeasurementsService } from './measurements.service.js';
import { NightPartsRepository } from './wellbeing/night-parts.repository.js';
import { ObservationPagesRepository } from './observations/observation-pages.repository.js';
import { ObservationsRepository } from './observations/observations.repository.js';
import { QualityEntriesRepository } from './quality/quality-entries.repository.js';
import { RecordingsService } from './activities/recordings.service.js';
import { ResponseDataRepository } from './loads/response-data.repository.js';
import { ResponseHistoryLoader } from './loads/response-history.js';
import { ResponsesResolver } from './loads/responses.resolver.js';
import { ResponsesService } from './loads/responses.service.js';
import { RecoveryService } from './wellbeing/recovery.service.js';
import { RecoveryValuesRepository } from './wellbeing/recovery-values.repository.js';
import { SameSessionsRepository } from './activities/same-sessions.repository.js';
import { SeriesRepository } from './summaries/series.repository.js';
import { SleepService } from './wellbeing/sleep.service.js';
import { SourcePrioritiesRepository } from './sources/source-priorities.repository.js';
import { TrainingHistoryLoader } from './loads/training-history.js';
import { TrainingLoadResolver } from './loads/training-load.resolver.js';
import { TrainingLoadService } from './loads/training-load.service.js';
import { UndoneRulesRepository } from './quality/undone-rules.repository.js';
import { WellbeingResolver } from './wellbeing/wellbeing.resolver.js';
import { WorkspaceSourcesResolver } from './sources/workspace-sources.resolver.js';
import { WorkspaceSourcesService } from './sources/workspace-sources.service.js';

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
  ResponseDataRepository,
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
  ResponsesService,
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
  ResponsesResolver,
  TrainingLoadResolver,
  WorkspaceSourcesResolver,
  WellbeingResolver,
];

@Module({
  imports: [ProfilesModule],
  providers: [...repositories, ResponseHistoryLoader, TrainingHistoryLoader, ...services, ...resolvers],
  exports: [...repositories, ResponseHistoryLoader, TrainingHistoryLoader],
})
export class HealthDataModule {}
