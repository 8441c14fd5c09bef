import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../platform/config/child-environment.js';
import type { PlatformLogger } from '../platform/observability/logger.js';
import { workerPidFile } from '../platform/processes/worker-pid-file.js';

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A worker that lived this long was healthy: the next failure starts over with the shortest pause. */
const healthyAfterMs = 60_000;
const stopTimeoutMs = 20_000;

/** Keeps one worker alive: a worker that dies is started again, ever more slowly. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private pauseMs = firstPauseMs;
  private restart: NodeJS.Timeout | null = null;
  private stopping = false;

  constructor(
    private readonly options: {
      dataFolder: string;
      ownerUrl: string;
      logger: PlatformLogger;
      /** What runs, where it is not the product's own worker. */
      program?: string;
      leash?: string;
    },
  ) {}

  start(): void {
    const program = this.options.program ?? fileURLToPath(new URL('../main-worker.js', import.meta.url));
    const leash = this.options.leash ?? new URL('./worker-leash.js', import.meta.url).href;
    const child = spawn(process.execPath, ['--import', leash, program], {
      env: childEnvironment({ DATABASE_URL: this.options.ownerUrl }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // A group of its own: Ctrl-C reaches us alone, and we let it finish its job.
      detached: true,
    });
    const startedAt = performance.now();
    this.child = child;
    child.once('error', () => this.ended(child, startedAt, null));
    child.once('exit', (code) => this.ended(child, startedAt, code));
    if (child.pid !== undefined) this.notePid(child.pid);
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Lets the running job finish; a worker that does not end in time is killed, its job runs again later. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.restart) clearTimeout(this.restart);
    const { child } = this;
    if (child) {
      const impatience = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      });
      clearTimeout(impatience);
    }
    await rm(this.pidPath, { force: true });
  }

  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  private ended(child: ChildProcess, startedAt: number, code: number | null): void {
    if (this.child !== child) return;
    this.child = null;
    if (this.stopping) return;
    const livedMs = Math.round(performance.now() - startedAt);
    if (livedMs > healthyAfterMs) this.pauseMs = firstPauseMs;
    this.options.logger.warn({ code, durationMs: livedMs }, 'worker ended; it is started again');
    this.restart = setTimeout(() => this.start(), this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
  }

  private get pidPath(): string {
    return workerPidFile(this.options.dataFolder);
  }

  /** At once: whoever is told that the product runs finds the worker, and no late write outlives `stop`. */
  private notePid(pid: number): void {
    try {
      writeFileSync(this.pidPath, `${pid}\n`);
    } catch (error) {
      const { code } = error as { code?: string };
      this.options.logger.warn({ code }, 'the pid of the worker could not be noted');
    }
  }
}
