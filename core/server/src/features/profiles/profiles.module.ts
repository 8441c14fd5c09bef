import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { HealthRecordAccess } from './health-record-access.js';
import { ParticipantsRepository } from './participants.repository.js';
import { MemberParticipantResolver, ProfilesResolver } from './profiles.resolver.js';
import { ProfilesService } from './profiles.service.js';

@Module({
  imports: [MembersModule],
  providers: [
    ParticipantsRepository,
    HealthRecordAccess,
    ProfilesService,
    ProfilesResolver,
    MemberParticipantResolver,
  ],
  exports: [ParticipantsRepository, HealthRecordAccess, ProfilesService],
})
export class ProfilesModule {}
