import { Module } from '@nestjs/common';
import { ResearchExportsController } from './research-exports.controller.js';
import { ResearchExportsRepository } from './research-exports.repository.js';
import { ResearchExportsResolver } from './research-exports.resolver.js';
import { ResearchExportsService } from './research-exports.service.js';
import { ResearchPeopleRepository } from './research-people.repository.js';
import { ResearchWithdrawals } from './research-withdrawals.js';

@Module({
  controllers: [ResearchExportsController],
  providers: [
    ResearchExportsRepository,
    ResearchExportsResolver,
    ResearchExportsService,
    ResearchPeopleRepository,
    ResearchWithdrawals,
  ],
  exports: [ResearchWithdrawals],
})
export class ResearchExportsModule {}
