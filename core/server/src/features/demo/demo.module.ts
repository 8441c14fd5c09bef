import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { MembersModule } from '../members/members.module.js';
import { WorkspacesRepository } from '../members/workspaces.repository.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { DemoWorkspace } from './demo-workspace.js';

@Module({
  imports: [ImportsModule, MembersModule, PlansModule, ProfilesModule],
  providers: [WorkspacesRepository, DemoWorkspace],
})
export class DemoModule {}
