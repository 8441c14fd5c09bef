import { Module } from '@nestjs/common';
import { LabellingModule } from '../labelling/labelling.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ResearchExportsModule } from '../research-exports/research-exports.module.js';
import { ConsentDesk } from './consent-desk.js';
import { ConsentsResolver } from './consents.resolver.js';
import { ConsentsService } from './consents.service.js';
import { PrivacyRulesService } from './privacy-rules.service.js';

@Module({
  imports: [LabellingModule, PlansModule, ProfilesModule, ResearchExportsModule],
  providers: [ConsentDesk, ConsentsResolver, ConsentsService, PrivacyRulesService],
})
export class ConsentsModule {}
