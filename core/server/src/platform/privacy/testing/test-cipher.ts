import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testMasterKey } from '../../database/testing/start-test-database.js';
import { FolderKeyVault } from '../folder-key-vault.js';
import { ConfiguredKeyRing } from '../key-ring.js';
import { KeysRepository } from '../keys.repository.js';
import { KeptMasterKeys } from '../master-keys.js';
import type { SealAlarm } from '../seal-alarm.js';
import { silentAlarm } from '../seal-alarm.js';
import { PersonCipher } from '../person-cipher.js';

/** One vault for all tests, as an api in a process of its own opens what a spec sealed. */
export const testKeysFolder = join(tmpdir(), 'regimen-test-keys');

export function testCipher(alarm: SealAlarm = silentAlarm): PersonCipher {
  return new PersonCipher(
    new KeptMasterKeys(new ConfiguredKeyRing([testMasterKey])),
    new KeysRepository(),
    new FolderKeyVault(testKeysFolder),
    alarm,
  );
}
