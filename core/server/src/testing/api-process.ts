import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '../platform/config/read-settings.js';
import type { ApiOrder, ApiReport } from './api-orders.js';

const program = join(workspaceRoot, 'core/server/dist/testing/serve-apis.js');

/** An api that serves in another process. */
export interface ServedApi {
  id: string;
  url: string;
  pid: number;
}

/** A process of the built server that serves the apis it is ordered to. */
export class ApiProcess {
  /** How many it was ordered to start so far. */
  started = 0;
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private readonly serving = new Set<string>();

  /** @param environment of the process; settings come with each api. */
  constructor(environment: NodeJS.ProcessEnv) {
    this.child = fork(program, [], {
      env: environment,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child.setMaxListeners(100);
    this.ended = once(this.child, 'exit');
  }

  get isIdle(): boolean {
    return this.serving.size === 0;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** @throws Error that says why the api does not serve. */
  async start(settings: Readonly<Record<string, string>>): Promise<ServedApi> {
    const id = randomUUID();
    this.started += 1;
    this.serving.add(id);
    try {
      const url = await this.order({ id, settings });
      return { id, url: url!, pid: this.child.pid! };
    } catch (error) {
      this.serving.delete(id);
      throw error;
    }
  }

  async stop(id: string): Promise<void> {
    await this.order({ id, settings: null });
    this.serving.delete(id);
  }

  /** Stops all that it serves; it ends by itself once nothing of them is left. */
  async end(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.ended;
  }

  /** Ends it as a fault does, and waits until it is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private order(order: ApiOrder): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        this.child.off('message', hear);
        this.child.off('exit', give);
        end();
      };
      const hear = (report: ApiReport) => {
        if (report.id !== order.id) return;
        settle(() =>
          'problem' in report
            ? reject(new Error(`The api does not serve: ${report.problem}`))
            : resolve(report.url),
        );
      };
      const give = (code: number | null) =>
        settle(() => reject(new Error(`The process of the api ended with ${code}.`)));
      this.child.on('message', hear);
      this.child.once('exit', give);
      if (this.hasEnded) give(this.child.exitCode);
      else this.child.send(order);
    });
  }
}
