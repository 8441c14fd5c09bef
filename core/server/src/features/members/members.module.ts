import { Module } from '@nestjs/common';
import { MemberAdministrationRepository } from './member-administration.repository.js';
import { MemberAdministrationResolver } from './member-administration.resolver.js';
import { MemberAdministrationService } from './member-administration.service.js';
import { MembersRepository } from './members.repository.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Module({
  providers: [
    MemberAdministrationRepository,
    MemberAdministrationResolver,
    MemberAdministrationService,
    MembersRepository,
    MembersService,
    SignInService,
    SignInThrottle,
    MembersResolver,
  ],
  exports: [MembersRepository, MembersService],
})
export class MembersModule {}
