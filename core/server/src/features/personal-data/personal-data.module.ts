import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { BlobStore } from '../../platform/blobs/blob-store.js';
import type { Settings } from '../../platform/config/read-settings.js';
import { settingsToken } from '../../platform/config/tokens.js';
import { Transactions } from '../../platform/database/transactions.js';
import { PluginDatabases } from '../../platform/plugins/storage/plugin-databases.js';
import { PluginPersonalData } from '../../platform/plugins/storage/plugin-personal-data.js';
import { InstanceSigner } from '../../platform/privacy/instance-signer.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { ExportsModule } from '../exports/exports.module.js';
import { FhirExport } from '../exports/fhir-export.js';
import { ImportsModule } from '../imports/imports.module.js';
import { UploadsRepository } from '../imports/uploads.repository.js';
import { MembersModule } from '../members/members.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ResearchExportsModule } from '../research-exports/research-exports.module.js';
import { ResearchWithdrawals } from '../research-exports/research-withdrawals.js';
import { ErasedPeople } from './erasure/erased-people.js';
import { ErasureReceipts } from './erasure/erasure-receipts.js';
import { ErasuresRepository } from './erasure/erasures.repository.js';
import { LegalHoldsRepository } from './erasure/legal-holds.repository.js';
import { OpenWorkRepository } from './erasure/open-work.repository.js';
import { PersonEraser } from './erasure/person-eraser.js';
import { ExportBlobs } from './export/export-blobs.js';
import { PersonArchive } from './export/person-archive.js';
import { PersonalExportsRepository } from './export/personal-exports.repository.js';
import { HeldDataRepository } from './held-data.repository.js';
import { LegalHoldsService } from './legal-holds.service.js';
import { OwnedRowsRepository } from './owned-rows.repository.js';
import { PersonalDataResolver } from './personal-data.resolver.js';
import { PersonalDataService } from './personal-data.service.js';
import { PersonalExportController } from './personal-export.controller.js';

@Module({
  imports: [ExportsModule, ImportsModule, MembersModule, ProfilesModule, ResearchExportsModule],
  controllers: [PersonalExportController],
  providers: [
    HeldDataRepository,
    LegalHoldsService,
    PersonalDataResolver,
    PersonalDataService,
    PersonalExportsRepository,
    {
      provide: PersonArchive,
      inject: [
        ...[
          Transactions,
          OwnedRowsRepository,
          PersonCipher,
          BlobStore,
          UploadsRepository,
          PluginPersonalData,
        ],
        ...[FhirExport, InstanceSigner],
      ],
      useFactory: (
        transactions: Transactions,
        rows: OwnedRowsRepository,
        cipher: PersonCipher,
        blobs: BlobStore,
        uploads: UploadsRepository,
        plugins: PluginPersonalData,
        fhir: FhirExport,
        signer: InstanceSigner,
      ) => new PersonArchive({ transactions, rows, cipher, blobs, uploads, plugins, fhir, signer }),
    },
    ErasuresRepository,
    {
      provide: ErasureReceipts,
      inject: [Transactions, InstanceSigner, ErasuresRepository, LegalHoldsRepository],
      useFactory: (
        transactions: Transactions,
        signer: InstanceSigner,
        erasures: ErasuresRepository,
        holds: LegalHoldsRepository,
      ) => new ErasureReceipts({ transactions, signer, erasures, holds }),
    },
    LegalHoldsRepository,
    OpenWorkRepository,
    OwnedRowsRepository,
    {
      provide: ExportBlobs,
      inject: [settingsToken],
      useFactory: ({ dataFolder }: Settings) => new ExportBlobs(join(dataFolder, 'exports')),
    },
    {
      provide: ErasedPeople,
      inject: [settingsToken, InstanceSigner],
      useFactory: ({ dataFolder }: Settings, signer: InstanceSigner) => new ErasedPeople(dataFolder, signer),
    },
    {
      provide: PluginPersonalData,
      inject: [PluginDatabases],
      useFactory: (databases: PluginDatabases) => new PluginPersonalData(databases),
    },
    {
      provide: PersonEraser,
      inject: [
        ...[Transactions, OwnedRowsRepository, OpenWorkRepository, PersonCipher, BlobStore],
        ...[ExportBlobs, PluginPersonalData, ResearchWithdrawals],
      ],
      useFactory: (
        transactions: Transactions,
        rows: OwnedRowsRepository,
        work: OpenWorkRepository,
        cipher: PersonCipher,
        uploads: BlobStore,
        exports: ExportBlobs,
        plugins: PluginPersonalData,
        research: ResearchWithdrawals,
      ) => new PersonEraser({ transactions, rows, work, cipher, uploads, exports, plugins, research }),
    },
  ],
})
export class PersonalDataModule {}
