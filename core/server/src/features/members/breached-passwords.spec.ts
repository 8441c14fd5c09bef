import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { isBreached } from './breached-passwords.js';
import { PasswordRules } from './password-rules.js';

const sha1 = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase();

describe('a list of stolen passwords', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-breached-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const listOf = async (passwords: readonly string[], line: (hash: string) => string, end: string) => {
    const path = join(folder, 'list.txt');
    await writeFile(path, passwords.map(sha1).sort().map(line).join(end) + (passwords.length > 0 ? end : ''));
    return path;
  };

  it('knows exactly what is on it, however it is written', async () => {
    const lines = [
      (hash: string) => `${hash}:12`,
      (hash: string) => hash.toLowerCase(),
      (hash: string) => hash.slice(0, 20),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string(), { maxLength: 60 }),
        fc.uniqueArray(fc.string(), { maxLength: 10 }),
        fc.constantFrom(...lines),
        fc.constantFrom('\n', '\r\n'),
        async (on, others, line, end) => {
          const path = await listOf(on, line, end);
          for (const password of [...on, ...others])
            expect(await isBreached(path, password)).toBe(on.includes(password));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a new password that is on it, in a sentence, and no other', async () => {
    const path = await listOf(['correct horse battery'], (hash) => `${hash}:9`, '\r\n');
    const rules = new PasswordRules({ breachedPasswordsFile: path });
    expect(await rules.complaint('correct horse battery', 'ann')).toContain('was stolen elsewhere');
    expect(await rules.complaint('correct horse battery!', 'ann')).toBeNull();
  });

  it('stops the start when it cannot be read, and refuses rather than lets pass', async () => {
    const rules = new PasswordRules({ breachedPasswordsFile: join(folder, 'nowhere') });
    await expect(rules.onModuleInit()).rejects.toThrow('REGIMEN_BREACHED_PASSWORDS_FILE');
    await expect(rules.complaint('a long enough password', 'ann')).rejects.toThrow();
  });

  it('takes no account name for a password', async () => {
    const rules = new PasswordRules({ breachedPasswordsFile: null });
    expect(await rules.complaint('Ann.Long.Name@Example', 'ann.long.name@example')).toContain('account name');
  });
});
