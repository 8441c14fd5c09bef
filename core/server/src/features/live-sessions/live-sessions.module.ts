import { Module } from '@nestjs/common';
import { DayChecksModule } from '../day-checks/day-checks.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { LiveSessionStart } from './live-session-start.js';
import { LiveSessionSteward } from './live-session-steward.js';
import { LiveSessionsRepository } from './live-sessions.repository.js';
import { LiveSessionsResolver } from './live-sessions.resolver.js';
import { LiveSessionsService } from './live-sessions.service.js';

/** Sessions while they are done: guidance, stop rules, and the recording that becomes an activity. */
@Module({
  imports: [DayChecksModule, ImportsModule, PlansModule, ProfilesModule],
  providers: [
    LiveSessionStart,
    LiveSessionSteward,
    LiveSessionsRepository,
    LiveSessionsResolver,
    LiveSessionsService,
    NoticesRepository,
  ],
})
export class LiveSessionsModule {}
