import { AboutModule } from './features/about/about.module.js';
import { HealthDataModule } from './features/health-data/health-data.module.js';
import { ImportsModule } from './features/imports/imports.module.js';
import { MembersModule } from './features/members/members.module.js';
import { ProfilesModule } from './features/profiles/profiles.module.js';

/** Everything a user would say, in no order: features meet through their modules only. */
export const featureModules = [AboutModule, HealthDataModule, ImportsModule, MembersModule, ProfilesModule];
