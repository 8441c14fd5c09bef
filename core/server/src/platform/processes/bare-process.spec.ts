import { once } from 'node:events';
import { endGroup, startBareProcess } from './bare-process.js';

describe('a process of plugins', () => {
  it('that cannot be started costs nobody else anything', async () => {
    const child = startBareProcess({
      program: ['-e', ''],
      readable: [],
      heapMegabytes: 64,
      addressSpaceKilobytes: 1_500_000,
      stdio: 'ignore',
    });
    // As Node.js tells of a system that has no more processes or files to give: later, and to nobody in particular.
    expect(() =>
      child.emit('error', Object.assign(new Error('spawn EAGAIN'), { code: 'EAGAIN' })),
    ).not.toThrow();
    const exited = once(child, 'exit');
    endGroup(child);
    await exited;
  });
});
