import { Module } from '@nestjs/common';
import {
  AdaptationResolver,
  ParticipantChangesResolver,
  PausedPlanResolver,
} from '../adaptation/adaptation.resolver.js';
import { CalendarFitter } from '../adaptation/calendar-fitter.js';
import { ChangeSettingsRepository } from '../adaptation/change-settings.repository.js';
import { CheckInDesk } from '../adaptation/check-in.desk.js';
import { CheckInsRepository } from '../adaptation/check-ins.repository.js';
import { DoneSessionResolver, SessionOfPlanResolver } from '../adaptation/done-session.resolver.js';
import { DoneSessions } from '../adaptation/done-sessions.js';
import { JointSparing } from '../adaptation/joint-sparing.js';
import { MorningReadiness } from '../adaptation/morning-readiness.js';
import { PlanFollower } from '../adaptation/plan-follower.js';
import { Replans } from '../adaptation/replans.js';
import { PlanChangesDesk } from '../adaptation/plan-changes.desk.js';
import { PlanChangesRepository } from '../adaptation/plan-changes.repository.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { FeedbackRepository } from '../feedback/feedback.repository.js';
import { FeedbackResolver } from '../feedback/feedback.resolver.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { HealthDataModule } from '../health-data/health-data.module.js';
import { LabellingModule } from '../labelling/labelling.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { ParticipantRequestsResolver, RequestsResolver } from '../requests/requests.resolver.js';
import { RequestsService } from '../requests/requests.service.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { ExerciseCues } from './exercise-cues.js';
import { PlannedExerciseResolver } from './planned-exercise.resolver.js';
import { ParticipantPlansResolver, PlansResolver, RequestPlanResolver } from './plans.resolver.js';
import { PlanServing } from './plan-serving.js';
import { PlansRepository } from './plans.repository.js';
import { PlansService } from './plans.service.js';

/** Requests, plans, changes and feedback: one circle (a request makes a plan, feedback changes it), so one module. */
@Module({
  imports: [
    CalendarModule,
    HealthDataModule,
    LabellingModule,
    MembersModule,
    ProfilesModule,
    ScreeningModule,
  ],
  providers: [
    AdaptationResolver,
    ParticipantChangesResolver,
    PausedPlanResolver,
    CalendarFitter,
    ChangeSettingsRepository,
    CheckInDesk,
    CheckInsRepository,
    DoneSessionResolver,
    SessionOfPlanResolver,
    DoneSessions,
    JointSparing,
    MorningReadiness,
    PlanChangesDesk,
    PlanFollower,
    Replans,
    PlanChangesRepository,
    PlanChangesService,
    NoticesRepository,
    FeedbackRepository,
    FeedbackResolver,
    FeedbackService,
    PlanRequestsRepository,
    RequestsResolver,
    ParticipantRequestsResolver,
    RequestsService,
    PlansRepository,
    PlanServing,
    ExerciseCues,
    PlannedExerciseResolver,
    PlansResolver,
    RequestPlanResolver,
    ParticipantPlansResolver,
    PlansService,
  ],
  exports: [
    CalendarFitter,
    CheckInsRepository,
    ExerciseCues,
    PlanChangesService,
    PlanFollower,
    PlanRequestsRepository,
    PlanServing,
    PlansRepository,
    PlansService,
    RequestsService,
  ],
})
export class PlansModule {}
