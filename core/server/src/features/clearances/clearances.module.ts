import { Module } from '@nestjs/common';
import { EmergencyAccessRepository } from '../emergency-access/emergency-access.repository.js';
import { EmergencyAccessResolver } from '../emergency-access/emergency-access.resolver.js';
import { EmergencyAccessService } from '../emergency-access/emergency-access.service.js';
import { EmergencyOpeningsRepository } from '../emergency-access/emergency-openings.repository.js';
import { EmergencyOpeningsService } from '../emergency-access/emergency-openings.service.js';
import { MembersModule } from '../members/members.module.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { AwaitingClearanceRepository } from './awaiting-clearance.repository.js';
import { ClearanceDesk } from './clearance-desk.js';
import { ClearancesResolver } from './clearances.resolver.js';
import { ClearancesService } from './clearances.service.js';
import { HeldPlans } from './held-plans.js';
import { Rescreener } from './rescreener.js';

/** What clinicians decide about people, and the emergency door to a record. */
@Module({
  imports: [MembersModule, PlansModule, ProfilesModule, ScreeningModule],
  providers: [
    AwaitingClearanceRepository,
    ClearanceDesk,
    ClearancesResolver,
    ClearancesService,
    EmergencyAccessRepository,
    EmergencyAccessResolver,
    EmergencyAccessService,
    EmergencyOpeningsRepository,
    EmergencyOpeningsService,
    HeldPlans,
    NoticesRepository,
    Rescreener,
  ],
})
export class ClearancesModule {}
