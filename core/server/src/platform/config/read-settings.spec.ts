import { StartRefused } from '../start-refused.js';
import { readSettings } from './read-settings.js';

describe('settings', () => {
  it('have defaults that need nothing', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: null,
      redisUrl: null,
      demo: true,
    });
    expect(settings.dataFolder).not.toBe('');
  });

  it('are read and typed', () => {
    const masterKey = Buffer.alloc(32, 7).toString('base64');
    const settings = readSettings({
      REGIMEN_PORT: '0',
      REGIMEN_DEMO: 'false',
      REGIMEN_MASTER_KEY: masterKey,
    });
    expect(settings.port).toBe(0);
    expect(settings.demo).toBe(false);
    expect(settings.masterKey).toEqual(Buffer.alloc(32, 7));
  });

  it('that are wrong are all listed by name, and no value is printed', () => {
    const secret = 'mysql://user:hunter2@db/';
    const read = () =>
      readSettings({ DATABASE_URL: secret, REGIMEN_PORT: '80a', REGIMEN_PROT: '1', REGIMEN_MODE: 'test' });
    expect(read).toThrow(StartRefused);
    try {
      read();
    } catch (error) {
      const { message } = error as Error;
      for (const name of ['DATABASE_URL', 'REGIMEN_PORT', 'REGIMEN_PROT', 'REGIMEN_MODE'])
        expect(message).toContain(name);
      expect(message).not.toContain('hunter2');
      expect(message).not.toContain('80a');
    }
  });
});
