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
import { ErasedPeople } from './erasure/erased-people.js';
import { ErasuresRepository } from './erasure/erasures.repository.js';
import { LegalHoldsRepository } from './erasure/legal-holds.repository.js';
import { OpenWorkRepository } from './erasure/open-work.repository.js';
import { PersonEraser } from './erasure/person-eraser.js';
import { ExportBlobs } from './export/export-blobs.js';
import { OwnedRowsRepository } from './owned-rows.repository.js';

@Module({
  providers: [
    ErasuresRepository,
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
        ...[ExportBlobs, PluginPersonalData],
      ],
      useFactory: (
        transactions: Transactions,
        rows: OwnedRowsRepository,
        work: OpenWorkRepository,
        cipher: PersonCipher,
        uploads: BlobStore,
        exports: ExportBlobs,
        plugins: PluginPersonalData,
      ) => new PersonEraser({ transactions, rows, work, cipher, uploads, exports, plugins }),
    },
  ],
})
export class PersonalDataModule {}
