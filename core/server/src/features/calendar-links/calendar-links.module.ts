import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { SessionCuesModule } from '../session-cues/session-cues.module.js';
import { CalendarLinksRepository } from './calendar-links.repository.js';
import { CalendarLinksResolver } from './calendar-links.resolver.js';
import { CalendarLinksService } from './calendar-links.service.js';
import { LinkThrottle } from './link-throttle.js';
import { LinkedCalendarController } from './linked-calendar.controller.js';
import { LinkedCalendars } from './linked-calendar.js';

@Module({
  imports: [PlansModule, ProfilesModule, SessionCuesModule],
  controllers: [LinkedCalendarController],
  providers: [
    CalendarLinksRepository,
    CalendarLinksResolver,
    CalendarLinksService,
    LinkThrottle,
    LinkedCalendars,
  ],
})
export class CalendarLinksModule {}
