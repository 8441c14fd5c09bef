import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';

@Module({
  imports: [MembersModule],
  providers: [AuditEntriesRepository, AuditResolver, AuditService],
})
export class AuditModule {}
