import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { HabitEditsRepository } from './habit-edits.repository.js';
import { HabitsResolver } from './habits.resolver.js';
import { HabitsService } from './habits.service.js';
import { PastSessionsRepository } from './past-sessions.repository.js';

@Module({
  imports: [ProfilesModule],
  providers: [HabitEditsRepository, PastSessionsRepository, HabitsResolver, HabitsService],
  exports: [HabitsService, PastSessionsRepository],
})
export class HabitsModule {}
