import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createLogger } from '../platform/observability/logger.js';
import { WorkerProcess } from './worker-process.js';

jest.setTimeout(60_000);

const idle = `import { writeFileSync } from 'node:fs';
  process.on('SIGTERM', () => { writeFileSync(process.env.DATABASE_URL, 'finished'); process.exit(0); });
  setInterval(() => undefined, 1000);`;

describe('the worker process', () => {
  let folder: string;
  let worker: WorkerProcess;
  const lines: string[] = [];
  const logger = createLogger('info', 'test', { write: (line) => lines.push(line) });

  const startWith = async (source: string, first = '') => {
    const program = join(folder, 'worker.mjs');
    await writeFile(program, first + source);
    // The leash is compiled; this program knows nothing of it, as the real one does.
    const leash = new URL('../../dist/start/worker-leash.js', import.meta.url).href;
    worker = new WorkerProcess({
      dataFolder: folder,
      ownerUrl: join(folder, 'last-word'),
      logger,
      program,
      leash,
    });
    worker.start();
    await pidWhere((pid) => pid !== null);
  };
  const pidWhere = async (fits: (pid: number | null) => boolean) => {
    while (!fits(worker.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
    return worker.pid ?? 0;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-worker-'));
    lines.length = 0;
  });
  afterEach(async () => {
    await worker.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('notes its pid, is told to finish, and is waited for', async () => {
    await startWith(idle);
    expect(await readFile(join(folder, 'worker.pid'), 'utf8')).toBe(`${worker.pid}\n`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await worker.stop();
    expect(await readFile(join(folder, 'last-word'), 'utf8')).toBe('finished');
    await expect(access(join(folder, 'worker.pid'))).rejects.toThrow();
  });

  it('is started again when it dies, and that is logged', async () => {
    await startWith(idle);
    const first = worker.pid ?? 0;
    process.kill(first, 'SIGKILL');
    const second = await pidWhere((pid) => pid !== null && pid !== first);
    expect(second).not.toBe(first);
    expect(lines.join()).toContain('worker ended');
  });

  it('is started ever more slowly when it dies at once', async () => {
    const endings = () => lines.filter((line) => line.includes('worker ended')).length;
    await startWith('process.exit(3);');
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(endings()).toBeGreaterThanOrEqual(2);
    expect(endings()).toBeLessThanOrEqual(3);
  });

  it('can be stopped between two lives', async () => {
    await startWith('process.exit(3);');
    await pidWhere((pid) => pid === null);
    await worker.stop();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(worker.pid).toBeNull();
  });
});
