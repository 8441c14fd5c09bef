import { foundMarks } from '@regimen/domain';
import type { Sinks } from '../suite.js';
import type { Judged } from './judge-request.js';
import type { RequestSet } from './read-sets.js';

/** Shows the requests with most faults: their words, what was missed and what was wrong. */
export function writeWorst(set: RequestSet, judged: readonly Judged[], count: number, sinks: Sinks): void {
  const faults = ({ verdict }: Judged) =>
    verdict.slots.filter((slot) => slot.verdict !== 'right').length + (verdict.intent.right ? 0 : 1);
  const worst = judged
    .filter((one) => faults(one) > 0)
    .sort((a, b) => faults(b) - faults(a))
    .slice(0, count);
  sinks.note(`Worst of ${set.name} ${set.language}:`);
  for (const one of worst) sinks.note(inWords(one));
}

function inWords({ expected, request, verdict }: Judged): string {
  const { intent } = verdict;
  const [marked, found] = [expected.slots, foundMarks(request)];
  const lines = verdict.slots
    .filter((slot) => slot.verdict !== 'right')
    .map(({ slot, value, verdict: fault, asked }) => {
      const at = (fault === 'missed' ? marked : found).find(
        (one) => one.slot === slot && one.value === value,
      );
      const words = at ? expected.text.slice(at.start, at.end) : '';
      return `    ${fault}${asked ? ' (asked)' : ''} ${slot}=${value} “${words}”`;
    });
  if (!intent.right) lines.unshift(`    intent ${intent.expected}, read as ${intent.found}`);
  const asks = request.questions.map(({ id }) => id).join(', ');
  return [`  ${expected.line}: ${expected.text}`, ...lines, ...(asks ? [`    asks ${asks}`] : [])].join('\n');
}
