import { Module } from '@nestjs/common';
import { MemberAdministrationRepository } from './member-administration.repository.js';
import { MemberAdministrationResolver } from './member-administration.resolver.js';
import { MemberAdministrationService } from './member-administration.service.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { BegunSessions } from './begun-sessions.js';
import { ConfirmedIdentity } from './confirmed-identity.js';
import { HalfSignIns } from './half-sign-ins.js';
import { MembersRepository } from './members.repository.js';
import { MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { PasskeySignInService } from './passkey-sign-in.service.js';
import { PasswordRules } from './password-rules.js';
import { SecondStepService } from './second-step.service.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Module({
  imports: [SecondFactorsModule],
  providers: [
    BegunSessions,
    ConfirmedIdentity,
    HalfSignIns,
    MemberAdministrationRepository,
    MemberAdministrationResolver,
    MemberAdministrationService,
    MembersRepository,
    MembersResolver,
    MembersService,
    PasskeySignInService,
    PasswordRules,
    SecondStepService,
    SignInRefusals,
    SignInResolver,
    SignInService,
    SignInThrottle,
  ],
  exports: [
    BegunSessions,
    ConfirmedIdentity,
    HalfSignIns,
    MemberAdministrationRepository,
    MemberAdministrationService,
    MembersRepository,
    MembersService,
    PasswordRules,
    SignInThrottle,
  ],
})
export class MembersModule {}
