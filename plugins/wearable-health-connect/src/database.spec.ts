import { writeZip } from '@regimen/plugin-api/conformance';
import { bytesAccess, readArchive, UnpackBudget } from '@regimen/plugin-api/reading';
import plugin from './plugin.js';
import { recogniseHealthConnect } from './recognise.js';

const database = Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(8192)]);

it("tells whoever brings the phone's own export that it is a database, and what to do instead", async () => {
  const { wearableSources: sources = [] } = await plugin.setup({} as never, {});
  const archive = bytesAccess(writeZip([{ path: 'health_connect_export.db', bytes: database }]));
  const reading = { sources, context: { timeZone: 'UTC' }, budget: new UnpackBudget() };
  for await (const { source, records } of readArchive('Health Connect.zip', archive, reading)) {
    expect(source?.id).toBe('health-connect-export');
    await expect(records()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: 'SourceFileError',
      code: 'health-connect-database',
      message: expect.stringContaining('JSON'),
    });
  }
  expect.assertions(2);
});

it('leaves the databases of others alone', () => {
  expect(recogniseHealthConnect(database, 'Gadgetbridge.db')).toBe(false);
});
