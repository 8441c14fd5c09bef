import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../../../platform/config/read-settings.js';

/** Keys of the tests, which hold for a hundred years and are trusted by nothing. */
export type KeyName = 'present' | 'next' | 'own';

const folder = join(workspaceRoot, 'core/server/src/features/single-sign-on/testing/saml');

export function pem(name: KeyName, part: 'key' | 'certificate'): string {
  return readFileSync(join(folder, `${name}.${part}.pem`), 'utf8');
}
