import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { CareTeamsRepository } from './care-teams.repository.js';
import { CareTeamsResolver } from './care-teams.resolver.js';
import { CareTeamsService } from './care-teams.service.js';
import { DelegationsRepository } from './delegations.repository.js';
import { DelegationsService } from './delegations.service.js';

@Module({
  imports: [MembersModule, ProfilesModule],
  providers: [
    CareTeamsRepository,
    CareTeamsResolver,
    CareTeamsService,
    DelegationsRepository,
    DelegationsService,
    NoticesRepository,
  ],
  exports: [CareTeamsRepository],
})
export class CareTeamsModule {}
