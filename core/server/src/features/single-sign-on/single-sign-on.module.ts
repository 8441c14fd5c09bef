import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { LinkedIdentitiesRepository } from './linked-identities.repository.js';
import { LinkedIdentitiesService } from './linked-identities.service.js';
import { SignOnAttempts } from './sign-on-attempts.js';
import { SignOnAttemptsRepository } from './sign-on-attempts.repository.js';
import { SignOnController } from './sign-on.controller.js';
import { SignOnProviders } from './sign-on-providers.js';
import { SignOnService } from './sign-on.service.js';
import { SingleSignOnResolver } from './single-sign-on.resolver.js';

@Module({
  imports: [MembersModule],
  controllers: [SignOnController],
  providers: [
    LinkedIdentitiesRepository,
    LinkedIdentitiesService,
    SignOnAttempts,
    SignOnAttemptsRepository,
    SignOnProviders,
    SignOnService,
    SingleSignOnResolver,
  ],
  exports: [LinkedIdentitiesRepository, SignOnProviders],
})
export class SingleSignOnModule {}
