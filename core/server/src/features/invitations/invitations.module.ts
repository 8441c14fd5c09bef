import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { InvitationsService } from './invitations.service.js';

@Module({
  imports: [MembersModule, SecondFactorsModule],
  providers: [AcceptInvitation, InvitationsRepository, InvitationsResolver, InvitationsService],
})
export class InvitationsModule {}
