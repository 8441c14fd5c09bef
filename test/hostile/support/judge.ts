import type { Findings } from '../row.js';
import type { Answer } from './caller.js';
import { giveaway } from './secrets-in.js';

/** Neither slow, nor an error of ours, nor telling. */
export function judge(findings: Findings, what: string, answer: Answer): void {
  findings.hold(
    answer.status < 500 && !answer.codes.includes('INTERNAL'),
    `${what} answered ${answer.status} ${answer.codes.join()}`,
  );
  findings.hold(answer.ms < 4_000, `${what} took ${answer.ms.toFixed(0)} ms`);
  findings.hold(giveaway(answer.text) === null, `${what} gave away ${giveaway(answer.text)}`);
}
