import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { AccessTokensRepository } from './access-tokens.repository.js';
import { AccessTokensResolver } from './access-tokens.resolver.js';
import { AccessTokensService } from './access-tokens.service.js';
import { ServiceAccountsRepository } from './service-accounts.repository.js';
import { ServiceAccountsService } from './service-accounts.service.js';

@Module({
  imports: [MembersModule],
  providers: [
    AccessTokensRepository,
    AccessTokensResolver,
    AccessTokensService,
    ServiceAccountsRepository,
    ServiceAccountsService,
  ],
})
export class AccessTokensModule {}
