import { Shutdown, StartAbandoned } from './shutdown.js';

describe('shutting down', () => {
  const stepOf = (log: string[], name: string, fails = false) => ({
    stop: () => {
      log.push(name);
      return fails ? Promise.reject(new Error(name)) : Promise.resolve();
    },
    force: () => void log.push(`force ${name}`),
  });

  it('closes in the opposite order of opening, past a step that fails', async () => {
    const [log, failures]: [string[], unknown[]] = [[], []];
    const shutdown = new Shutdown();
    for (const name of ['database', 'api', 'worker']) {
      await shutdown.open(
        () => Promise.resolve(name),
        () => stepOf(log, name, name === 'api'),
      );
    }
    await shutdown.closeAll((error) => failures.push(error));
    expect(log).toEqual(['worker', 'api', 'database']);
    expect(failures).toHaveLength(1);
  });

  it('still closes what was opening when the end was asked for, and opens no more', async () => {
    const log: string[] = [];
    const shutdown = new Shutdown();
    const opening = shutdown.open(
      () => new Promise((resolve) => setTimeout(resolve, 20)),
      () => stepOf(log, 'database'),
    );
    shutdown.request();
    await expect(opening).rejects.toThrow(StartAbandoned);
    const next = shutdown.open(
      () => Promise.resolve(log.push('opened')),
      () => stepOf(log, 'api'),
    );
    await expect(next).rejects.toThrow(StartAbandoned);
    await shutdown.closeAll(() => undefined);
    expect(log).toEqual(['database']);
    await expect(shutdown.requested).resolves.toBeUndefined();
  });

  it('is forced in the opposite order too', async () => {
    const log: string[] = [];
    const shutdown = new Shutdown();
    for (const name of ['database', 'worker']) {
      await shutdown.open(
        () => Promise.resolve(),
        () => stepOf(log, name),
      );
    }
    shutdown.forceAll();
    expect(log).toEqual(['force worker', 'force database']);
  });
});
