import { BoundedLog, mostLinesASecond } from './bounded-log.js';

describe('the log of a plugin in another process', () => {
  it('takes so many lines in a second, and tells how many more there were', () => {
    const written: unknown[][] = [];
    const write = (...line: unknown[]) => void written.push(line);
    let now = 0;
    const log = new BoundedLog({ info: write, warn: write, error: write }, () => now);
    for (let count = 0; count < 5_000; count += 1) log.write('info', `line ${count}`);
    expect(written).toHaveLength(mostLinesASecond);
    now = 1_000;
    log.write('error', 'later', { status: 1 });
    expect(written.slice(mostLinesASecond)).toEqual([
      ['plugin logged too much', { count: 5_000 - mostLinesASecond }],
      ['later', { status: 1 }],
    ]);
    for (let count = 0; count < mostLinesASecond; count += 1) log.write('info', 'again');
    log.tellOmitted();
    expect(written.at(-1)).toEqual(['plugin logged too much', { count: 1 }]);
    log.tellOmitted();
    expect(written).toHaveLength(2 * mostLinesASecond + 2);
  });
});
