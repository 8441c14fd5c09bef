import { setTimeout as pause } from 'node:timers/promises';
import { BudgetWatch } from './watch-budget.js';

/** Keeps a processor for so long, however busy the machine is. */
function use(ms: number): void {
  const before = process.cpuUsage();
  const used = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  while (used() < ms);
}

describe('the budget of one call among several', () => {
  it('is not charged with what a call may use that has more, and is with its own', async () => {
    const watch = new BudgetWatch(process.pid);
    const spent: string[] = [];
    const minute = 60_000;
    const endLong = watch.begin({ processorMs: minute, answerMs: minute }, () => spent.push('long'));
    const endQuick = watch.begin({ processorMs: 300, answerMs: minute }, () => spent.push('quick'));
    use(600);
    await pause(300);
    expect(spent).toEqual([]);
    endLong();
    watch.answered();
    use(600);
    await pause(300);
    expect(spent).toEqual(['quick']);
    endQuick();
  });
});
