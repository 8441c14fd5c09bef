import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { settingsToken } from '../../platform/config/tokens.js';
import type { Settings } from '../../platform/config/read-settings.js';
import { StartRefused } from '../../platform/start-refused.js';
import { keptAccountName } from './account-name.js';
import { isBreached } from './breached-passwords.js';
import { passwordComplaint } from './passwords.js';

/** What a password must be: long, not the account's name, and not on the operator's list of those that were stolen. */
@Injectable()
export class PasswordRules implements OnModuleInit {
  constructor(@Inject(settingsToken) private readonly settings: Pick<Settings, 'breachedPasswordsFile'>) {}

  /** @throws StartRefused when the list cannot be read: later every new password would be refused. */
  async onModuleInit(): Promise<void> {
    const file = this.settings.breachedPasswordsFile;
    if (file === null) return;
    await isBreached(file, 'probe').catch(() => {
      throw new StartRefused('REGIMEN_BREACHED_PASSWORDS_FILE: the list cannot be read.');
    });
  }

  /** A sentence for whoever chooses it; null when it can be used. */
  async complaint(password: string, accountName: string): Promise<string | null> {
    const short = passwordComplaint(password);
    if (short !== null) return short;
    if (keptAccountName(password) === keptAccountName(accountName))
      return 'A password is not the account name.';
    const file = this.settings.breachedPasswordsFile;
    if (file !== null && (await isBreached(file, password)))
      return 'This password was stolen elsewhere and is on a public list. Choose another.';
    return null;
  }
}
