import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ManualEntryResolver } from './manual-entry.resolver.js';
import { ManualEntryService } from './manual-entry.service.js';

@Module({
  imports: [ImportsModule, ProfilesModule],
  providers: [ManualEntryResolver, ManualEntryService],
})
export class ManualEntryModule {}
