import type { RandomAccess } from '@regimen/plugin-api/reading';
import { cutByLength } from '../../processes/length-frames.js';
import { sendFrame } from './send-frame.js';

/** Answers of the parent are pieces of an archive, far smaller. */
const mostAnswerBytes = 128 * 1024 * 1024;

/** The bytes of an archive, asked of the parent: it opens only the parts that are read, and none lies on the disk. */
export function askedBytes(sizeBytes: number, answers: AsyncIterable<Buffer>): RandomAccess {
  const arriving = cutByLength(answers, mostAnswerBytes);
  let last: Promise<unknown> = Promise.resolve();
  return {
    sizeBytes,
    read(from, length) {
      const answer = last.then(async () => {
        await sendFrame({ type: 'bytes', from, length });
        const next = await arriving.next();
        if (next.done || next.value.length !== length) throw new Error('The parent has ended.');
        return next.value;
      });
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
