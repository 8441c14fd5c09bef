import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';

jest.setTimeout(60_000);

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const program = here('testing/try-ways-out.js');
/** Tests run from `src/`, processes of plugins built code. */
const closing = here('../../../../dist/platform/processes/bare/close-ways-out.js');

describe('a process of plugins without any wall of the system', () => {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());

  async function tried(closed: string): Promise<Record<string, string>> {
    const node = ['--no-warnings', '--experimental-permission', `--allow-fs-read=${here('../../../..')}`];
    const { port } = server.address() as AddressInfo;
    const { stdout } = await promisify(execFile)(process.execPath, [...node, program, closed, String(port)], {
      env: {},
      cwd: '/',
    });
    return JSON.parse(stdout) as Record<string, string>;
  }

  it('refuses every way out that Node.js has no permission for', async () => {
    const outcomes = Object.entries(await tried(closing));
    expect(outcomes.filter(([, outcome]) => outcome !== 'Forbidden')).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(15);
    expect(visits).toBe(0);
  });

  it('would be left by each of them otherwise', async () => {
    const { binding, ...others } = await tried('');
    expect(Object.entries(others).filter(([, outcome]) => outcome !== 'got')).toEqual([]);
    expect(binding).toBe('Error');
    expect(visits).toBe(1);
  });
});
