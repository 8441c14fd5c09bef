import type { INestApplicationContext } from '@nestjs/common';
import { CalendarFitter } from './features/adaptation/calendar-fitter.js';
import { FitCalendarProcessor } from './features/adaptation/fit-calendar.processor.js';
import { FollowPlanProcessor, FollowPlansProcessor } from './features/adaptation/follow-plans.processor.js';
import { PlanFollower } from './features/adaptation/plan-follower.js';
import { PlansRepository } from './features/plans/plans.repository.js';
import { PlanChangesService } from './features/adaptation/plan-changes.service.js';
import { keyJobs } from './features/key-rotation/key-jobs.js';
import { HabitsService } from './features/habits/habits.service.js';
import { ActivitiesRepository } from './features/health-data/activities/activities.repository.js';
import { DailySummariesRepository } from './features/health-data/summaries/daily-summaries.repository.js';
import { ObservationsRepository } from './features/health-data/observations/observations.repository.js';
import { QualityEntriesRepository } from './features/health-data/quality/quality-entries.repository.js';
import { SameSessionsRepository } from './features/health-data/activities/same-sessions.repository.js';
import { SourcePrioritiesRepository } from './features/health-data/sources/source-priorities.repository.js';
import { SumAnewProcessor } from './features/health-data/summaries/sum-anew.processor.js';
import { ResponseHistoryLoader } from './features/health-data/loads/response-history.js';
import { TrainingHistoryLoader } from './features/health-data/loads/training-history.js';
import { DeliveredRecordsRepository } from './features/imports/delivered-records.repository.js';
import { ImportFileProcessor } from './features/imports/import-file.processor.js';
import { ImportFilesRepository } from './features/imports/import-files.repository.js';
import { ImportsRepository } from './features/imports/imports.repository.js';
import { ForgetRawFilesProcessor } from './features/imports/raw-files/forget-raw-files.processor.js';
import { RawFilesRepository } from './features/imports/raw-files/raw-files.repository.js';
import { TakeBackImportProcessor } from './features/imports/take-back-import.processor.js';
import { UploadsRepository } from './features/imports/uploads.repository.js';
import { SolvingThread } from './features/plans/solving-thread.js';
import { CloseLiveSessionProcessor } from './features/live-sessions/close-live-session.processor.js';
import { LiveSessionSteward } from './features/live-sessions/live-session-steward.js';
import { LiveSessionsRepository } from './features/live-sessions/live-sessions.repository.js';
import { RescreenProcessor } from './features/clearances/rescreen.processor.js';
import { Rescreener } from './features/clearances/rescreener.js';
import { PersonScreener } from './features/screening/person-screener.js';
import { ParticipantsRepository } from './features/profiles/participants.repository.js';
import { TrialsRepository } from './features/recommendations/trials.repository.js';
import { TryingOrders } from './features/recommendations/trying-orders.js';
import { ComparisonsRepository } from './features/comparisons/comparisons.repository.js';
import { ModelDesk } from './features/models/model-desk.js';
import { LabellingDesk } from './features/labelling/labelling-desk.js';
import { ReadTextsProcessor } from './features/labelling/read-texts.processor.js';
import { personalDataJobs } from './features/personal-data/personal-data-jobs.js';
import { retentionJobs } from './features/retention/retention-jobs.js';
import { ResearchExportProcessor } from './features/research-exports/research-export.processor.js';
import { ResearchExportsRepository } from './features/research-exports/research-exports.repository.js';
import { ResearchPeopleRepository } from './features/research-exports/research-people.repository.js';
import { CountedPeopleRepository } from './features/wellness-figures/counted-people.repository.js';
import { FiguresRepository } from './features/wellness-figures/figures.repository.js';
import { MakeFiguresProcessor } from './features/wellness-figures/make-figures.processor.js';
import { MakePlanProcessor } from './features/requests/make-plan.processor.js';
import { CalendarRepository } from './features/calendar/calendar.repository.js';
import { PlanRequestsRepository } from './features/requests/plan-requests.repository.js';
import type { Platform } from './platform/bootstrap/platform.js';
import { AuditRepository } from './platform/audit/audit.repository.js';
import { PrivacySettingsRepository } from './platform/privacy/consent/privacy-settings.repository.js';
import { ConsentGate } from './platform/privacy/consent/consent-gate.js';
import { PersonCipher } from './platform/privacy/person-cipher.js';
import type { JobDefinition } from './platform/queue/job-definition.js';
import { OutboxRepository } from './platform/queue/outbox.repository.js';
import { pluginJobDefinitions } from './platform/plugins/plugin-jobs.js';

/** Every kind of background work: the product's own, and that of plugins. */
export function jobDefinitions(
  app: INestApplicationContext,
  platform: Platform,
): { definitions: readonly JobDefinition[]; stop(): Promise<void> } {
  const { transactions, plugins } = platform;
  const solver = new SolvingThread();
  const rescreening = new RescreenProcessor({
    transactions,
    participants: app.get(ParticipantsRepository),
    rescreener: app.get(Rescreener),
    outbox: app.get(OutboxRepository),
  });
  const following = {
    transactions,
    outbox: app.get(OutboxRepository),
    plans: app.get(PlansRepository),
    participants: app.get(ParticipantsRepository),
    follower: app.get(PlanFollower),
  };
  return {
    definitions: [
      ...importJobs(app, platform),
      planJob(app, platform, solver),
      rescreening,
      new FollowPlansProcessor(following),
      new FollowPlanProcessor(following),
      new FitCalendarProcessor({
        transactions,
        participants: app.get(ParticipantsRepository),
        fitter: app.get(CalendarFitter),
      }),
      new ResearchExportProcessor({
        transactions,
        cipher: app.get(PersonCipher),
        exports: app.get(ResearchExportsRepository),
        people: app.get(ResearchPeopleRepository),
      }),
      figuresJob(app, platform, solver),
      new ReadTextsProcessor({
        transactions,
        desk: app.get(LabellingDesk),
        models: app.get(ModelDesk),
      }),
      ...keyJobs(app, transactions),
      ...personalDataJobs(app, platform),
      ...retentionJobs(app, platform),
      ...pluginJobDefinitions(plugins, transactions),
    ],
    stop: () => solver.stop(),
  };
}

/** Counting people for a month's figures. */
function figuresJob(
  app: INestApplicationContext,
  { transactions }: Platform,
  solver: SolvingThread,
): JobDefinition {
  return new MakeFiguresProcessor({
    transactions,
    outbox: app.get(OutboxRepository),
    audit: app.get(AuditRepository),
    privacy: app.get(PrivacySettingsRepository),
    figures: app.get(FiguresRepository),
    people: app.get(CountedPeopleRepository),
    make: (people, earlier, minimum) => solver.figures(people, earlier, minimum),
  });
}

/** Making a plan from a request. */
function planJob(
  app: INestApplicationContext,
  { transactions, plugins }: Platform,
  solver: SolvingThread,
): JobDefinition {
  return new MakePlanProcessor({
    transactions,
    plugins,
    participants: app.get(ParticipantsRepository),
    solve: solver.solve,
    cipher: app.get(PersonCipher),
    requests: app.get(PlanRequestsRepository),
    changes: app.get(PlanChangesService),
    history: app.get(TrainingHistoryLoader),
    responses: app.get(ResponseHistoryLoader),
    screener: app.get(PersonScreener),
    consents: app.get(ConsentGate),
    calendars: app.get(CalendarRepository),
    habits: app.get(HabitsService),
    trying: app.get(TryingOrders),
    trials: app.get(TrialsRepository),
    comparisons: app.get(ComparisonsRepository),
    models: app.get(ModelDesk),
  });
}

/** What is done with deliveries of health data, and with what they brought. */
function importJobs(
  app: INestApplicationContext,
  { transactions, plugins, blobs, settings }: Platform,
): JobDefinition[] {
  const shared = {
    transactions,
    participants: app.get(ParticipantsRepository),
    imports: app.get(ImportsRepository),
    delivered: app.get(DeliveredRecordsRepository),
    sameSessions: app.get(SameSessionsRepository),
    summaries: app.get(DailySummariesRepository),
    outbox: app.get(OutboxRepository),
  };
  return [
    new ImportFileProcessor({
      ...shared,
      blobs,
      plugins,
      pluginsFile: settings.pluginsFile,
      files: app.get(ImportFilesRepository),
      uploads: app.get(UploadsRepository),
      observations: app.get(ObservationsRepository),
      activities: app.get(ActivitiesRepository),
      quality: app.get(QualityEntriesRepository),
    }),
    new TakeBackImportProcessor(shared),
    new CloseLiveSessionProcessor({
      ...shared,
      blobs,
      uploads: app.get(UploadsRepository),
      liveSessions: app.get(LiveSessionsRepository),
      steward: app.get(LiveSessionSteward),
    }),
    new ForgetRawFilesProcessor({
      transactions,
      blobs,
      outbox: shared.outbox,
      rawFiles: app.get(RawFilesRepository),
      keptDays: settings.rawFileDays,
    }),
    new SumAnewProcessor({ ...shared, priorities: app.get(SourcePrioritiesRepository) }),
  ];
}
