import { Module } from '@nestjs/common';
import { CareTeamsModule } from '../care-teams/care-teams.module.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { ProgrammesResolver } from './programmes.resolver.js';
import { ProgrammesService } from './programmes.service.js';

@Module({
  imports: [CareTeamsModule, MembersModule, ProfilesModule],
  providers: [NoticesRepository, ProgrammesRepository, ProgrammesResolver, ProgrammesService],
})
export class ProgrammesModule {}
