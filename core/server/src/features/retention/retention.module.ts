import { Module } from '@nestjs/common';
import { ExpiredRowsRepository } from './expired-rows.repository.js';
import { Periods } from './periods.js';
import { RetentionResolver } from './retention.resolver.js';
import { RetentionService } from './retention.service.js';
import { RetentionSettingsRepository } from './retention-settings.repository.js';

@Module({
  providers: [
    ExpiredRowsRepository,
    Periods,
    RetentionResolver,
    RetentionService,
    RetentionSettingsRepository,
  ],
  exports: [ExpiredRowsRepository, Periods],
})
export class RetentionModule {}
