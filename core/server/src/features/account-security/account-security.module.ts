import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { AccountSecurityResolver } from './account-security.resolver.js';
import { AccountSecurityService } from './account-security.service.js';
import { OwnFactorsService } from './own-factors.service.js';
import { OwnPasswordService } from './own-password.service.js';

@Module({
  imports: [MembersModule, SecondFactorsModule],
  providers: [AccountSecurityResolver, AccountSecurityService, OwnFactorsService, OwnPasswordService],
})
export class AccountSecurityModule {}
