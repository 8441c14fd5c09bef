import { Module } from '@nestjs/common';
import { HealthDataModule } from '../health-data/health-data.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ExportedObservationsRepository } from './exported-observations.repository.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';
import { FhirExport } from './fhir-export.js';

@Module({
  imports: [ProfilesModule, HealthDataModule],
  controllers: [ExportsController],
  providers: [ExportedObservationsRepository, FhirExport, ExportsService],
  exports: [FhirExport],
})
export class ExportsModule {}
