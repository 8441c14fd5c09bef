import { createLogger, errorFields } from './logger.js';
import { readableLines } from './readable-lines.js';

describe('log lines', () => {
  it('carry listed fields only, so that no health data can slip in', () => {
    const lines: string[] = [];
    const logger = createLogger('info', 'test', { write: (line) => lines.push(line) });
    logger.info({ jobId: 'j1', heartRateBpm: 61, displayName: 'ZZCANARYPHI' }, 'job done');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ jobId: 'j1', msg: 'job done', process: 'test' });
    expect(lines.join()).not.toMatch(/ZZCANARYPHI|heartRate/);
  });

  it('are short for a person at a terminal: one line each, whatever they carry', () => {
    const lines: string[] = [];
    const logger = createLogger(
      'info',
      'worker',
      readableLines((text) => lines.push(text)),
    );
    logger.warn({ code: 3, stack: 'at one\nat two', heartRateBpm: 61 }, 'worker ended');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d warn {3}worker {2}worker ended {2}code=3 {2}stack="at one\\nat two"\n$/,
    );
  });

  it('show of an error its class and place, not its message', () => {
    const { problem, stack } = errorFields(new RangeError('value 7777.77 of ZZCANARYPHI'));
    expect(problem).toBe('RangeError');
    expect(stack).toMatch(/^\s+at /);
    expect(stack).not.toContain('ZZCANARYPHI');
    const framed = errorFields(new RangeError('value\n    at ZZCANARYPHI (1:1)\n    at the end'));
    expect(framed.stack).toMatch(/^\s+at /);
    expect(framed.stack).not.toMatch(/ZZCANARYPHI|at the end/);
  });
});
