import { Module } from '@nestjs/common';
import { AuthenticatorsRepository } from './authenticators.repository.js';
import { Authenticators } from './authenticators.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import { RelyingParty } from './relying-party.js';
import { SecondFactors } from './second-factors.js';

/** What an account proves beside its password; who may change it is decided by those who ask. */
@Module({
  providers: [
    AuthenticatorsRepository,
    Authenticators,
    PasskeyChallenges,
    PasskeysRepository,
    Passkeys,
    RecoveryCodes,
    RelyingParty,
    SecondFactors,
  ],
  exports: [Authenticators, Passkeys, RecoveryCodes, RelyingParty, SecondFactors],
})
export class SecondFactorsModule {}
