import { Module } from '@nestjs/common';
import { HealthDataModule } from '../health-data/health-data.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ChangeImportService } from './change-import.service.js';
import { DeliveredRecordsRepository } from './delivered-records.repository.js';
import { ImportFilesRepository } from './import-files.repository.js';
import { ImportFilesService } from './import-files.service.js';
import { ImportResolver } from './import.resolver.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsResolver } from './imports.resolver.js';
import { ImportsService } from './imports.service.js';
import { KnownRecordsRepository } from './preview/known-records.repository.js';
import { PreviewImportResolver } from './preview/preview-import.resolver.js';
import { PreviewImportService } from './preview/preview-import.service.js';
import { RawFilesRepository } from './raw-files/raw-files.repository.js';
import { RememberedAnswersRepository } from './remembered/remembered-answers.repository.js';
import { PushedImportsService } from './pushed-imports.service.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsRepository } from './uploads.repository.js';

@Module({
  imports: [ProfilesModule, HealthDataModule],
  controllers: [UploadsController],
  providers: [
    ImportsRepository,
    ImportFilesRepository,
    ImportFilesService,
    DeliveredRecordsRepository,
    UploadsRepository,
    ImportsService,
    PushedImportsService,
    ChangeImportService,
    ImportsResolver,
    ImportResolver,
    RawFilesRepository,
    RememberedAnswersRepository,
    KnownRecordsRepository,
    PreviewImportService,
    PreviewImportResolver,
  ],
  exports: [
    ImportsRepository,
    ImportFilesRepository,
    DeliveredRecordsRepository,
    UploadsRepository,
    RawFilesRepository,
    ImportsService,
    PushedImportsService,
  ],
})
export class ImportsModule {}
