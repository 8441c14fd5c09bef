import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { HabitsModule } from '../habits/habits.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { OwnCuesRepository } from './own-cues.repository.js';
import { SessionCues } from './session-cues.js';
import { SessionCuesResolver } from './session-cues.resolver.js';
import { SessionCuesService } from './session-cues.service.js';

@Module({
  imports: [CalendarModule, HabitsModule, PlansModule],
  providers: [OwnCuesRepository, SessionCues, SessionCuesResolver, SessionCuesService],
  exports: [SessionCues],
})
export class SessionCuesModule {}
