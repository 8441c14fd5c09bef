import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarService } from './calendar.service.js';

@Module({
  imports: [ProfilesModule],
  providers: [CalendarRepository, CalendarResolver, CalendarService],
  exports: [CalendarRepository],
})
export class CalendarModule {}
