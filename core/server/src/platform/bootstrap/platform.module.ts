import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { AbilityOf } from '../access/ability.js';
import { BearerTokens } from '../access/bearer-tokens.js';
import { BearerTokensRepository } from '../access/bearer-tokens.repository.js';
import { BrowserSessions } from '../access/browser-sessions.js';
import { BrowserSessionsRepository } from '../access/browser-sessions.repository.js';
import { RouteAdmission } from '../access/route-admission.js';
import { SharedTries } from '../access/shared-tries.js';
import { SignInRulesRepository } from '../access/sign-in-rules.repository.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { BlobStore } from '../blobs/blob-store.js';
import { abilityOfToken, loggerToken, settingsToken, signInKeyToken, solverToken } from '../config/tokens.js';
import { Transactions } from '../database/transactions.js';
import { ProgressListener } from '../events/progress-channel.js';
import { ContextFactory } from '../graphql/create-context.js';
import { KeptAnswersRepository } from '../idempotency/kept-answers.repository.js';
import { RepeatedRequests } from '../idempotency/repeated-requests.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { PluginDatabases } from '../plugins/storage/plugin-databases.js';
import { ConsentGate } from '../privacy/consent/consent-gate.js';
import { ConsentLedgerRepository } from '../privacy/consent/consent-ledger.repository.js';
import { PrivacySettingsRepository } from '../privacy/consent/privacy-settings.repository.js';
import { InstanceSigner } from '../privacy/instance-signer.js';
import { keyVaultToken } from '../privacy/key-vault.js';
import { KeysRepository } from '../privacy/keys.repository.js';
import { masterKeysToken } from '../privacy/master-keys.js';
import { PersonCipher } from '../privacy/person-cipher.js';
import { KeyVersionsRepository } from '../privacy/key-versions.repository.js';
import { PersonKeyRotation } from '../privacy/person-key-rotation.js';
import { PersonKeys } from '../privacy/person-keys.js';
import { AuditedSealAlarm } from '../privacy/seal-alarm.js';
import { SealedValuesRepository } from '../privacy/sealed-values.repository.js';
import { WorkspaceKeyRotation } from '../privacy/workspace-key-rotation.js';
import { OutboxRepository } from '../queue/outbox.repository.js';
import type { Platform } from './platform.js';

const services = [
  AuditRepository,
  AuditedSealAlarm,
  BearerTokens,
  BearerTokensRepository,
  BrowserSessions,
  BrowserSessionsRepository,
  ConsentGate,
  ConsentLedgerRepository,
  ContextFactory,
  KeptAnswersRepository,
  KeyVersionsRepository,
  KeysRepository,
  OutboxRepository,
  PersonCipher,
  PersonKeyRotation,
  PersonKeys,
  SealedValuesRepository,
  WorkspaceKeyRotation,
  PrivacySettingsRepository,
  RepeatedRequests,
  RouteAdmission,
  SharedTries,
  SignInRulesRepository,
];

/** Hands what the process opened to everything that is injected. */
@Global()
@Module({})
export class PlatformModule {
  /** @param abilityOf the policies of all features, which the platform knows none of. */
  static on(platform: Platform, abilityOf: AbilityOf): DynamicModule {
    const opened = [
      { provide: abilityOfToken, useValue: abilityOf },
      { provide: settingsToken, useValue: platform.settings },
      { provide: loggerToken, useValue: platform.logger },
      { provide: solverToken, useValue: platform.solver },
      { provide: signInKeyToken, useValue: platform.keys.accessKey },
      { provide: masterKeysToken, useValue: platform.keys.masterKeys },
      { provide: keyVaultToken, useValue: platform.keys.vault },
      { provide: InstanceSigner, useValue: platform.signer },
      { provide: Transactions, useValue: platform.transactions },
      { provide: PluginRegistry, useValue: platform.plugins },
      { provide: PluginDatabases, useValue: platform.pluginDatabases },
      { provide: BlobStore, useValue: platform.blobs },
      {
        provide: ProgressListener,
        useFactory: () => new ProgressListener(platform.databaseUrl, platform.logger),
      },
    ];
    const providers = [...opened, ...services];
    return { module: PlatformModule, providers, exports: providers };
  }
}
