import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { AccountHelpService } from './account-help.service.js';
import { AccountRecoveryResolver } from './account-recovery.resolver.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { PasswordResetsService } from './password-resets.service.js';

@Module({
  imports: [MembersModule, SecondFactorsModule],
  providers: [AccountHelpService, AccountRecoveryResolver, PasswordResetsRepository, PasswordResetsService],
})
export class AccountRecoveryModule {}
