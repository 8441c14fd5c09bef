import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { CalendarFilesService } from './calendar-files.service.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarService } from './calendar.service.js';

@Module({
  imports: [ProfilesModule],
  providers: [CalendarFilesService, CalendarRepository, CalendarResolver, CalendarService],
  exports: [CalendarRepository],
})
export class CalendarModule {}
