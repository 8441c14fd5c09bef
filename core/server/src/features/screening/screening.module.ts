import { Module } from '@nestjs/common';
import { ClearancesRepository } from '../clearances/clearances.repository.js';
import { HealthDataModule } from '../health-data/health-data.module.js';
import { MembersModule } from '../members/members.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { RuleOverridesRepository } from './overrides/rule-overrides.repository.js';
import { RuleOverridesResolver } from './overrides/rule-overrides.resolver.js';
import { RuleOverridesService } from './overrides/rule-overrides.service.js';
import { PersonScreener } from './person-screener.js';
import { ScreeningResolver } from './screening.resolver.js';
import { ScreeningService } from './screening.service.js';
import { WorkspaceRules } from './workspace-rules.js';

/** Screening of people: the rules of a workspace, applied to what is known of them and to what clinicians signed. */
@Module({
  imports: [HealthDataModule, MembersModule, ProfilesModule],
  providers: [
    ClearancesRepository,
    PersonScreener,
    RuleOverridesRepository,
    RuleOverridesResolver,
    RuleOverridesService,
    ScreeningResolver,
    ScreeningService,
    WorkspaceRules,
  ],
  exports: [ClearancesRepository, PersonScreener, WorkspaceRules],
})
export class ScreeningModule {}
