import { Module } from '@nestjs/common';
import { HealthDataModule } from '../health-data/health-data.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsRepository } from './uploads.repository.js';

@Module({
  imports: [ProfilesModule, HealthDataModule],
  controllers: [UploadsController],
  providers: [ImportsRepository, UploadsRepository, ImportsService, ImportsResolver],
  exports: [ImportsRepository, UploadsRepository],
})
export class ImportsModule {}
