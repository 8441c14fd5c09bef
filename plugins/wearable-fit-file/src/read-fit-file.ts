import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import { decodeFit } from './format/decode-fit.js';
import { LinkAssembler } from './meaning/assemble-link.js';
import { StrapHeartRates } from './meaning/strap-heart-rate.js';

/** A day of one record per second is about 3 MB; beyond this no device's file goes. */
const largestFileBytes = 64 * 1024 * 1024;

/**
 * Reads a FIT file or chain.
 * @throws SourceFileError when it is too large, empty or no FIT file, or when nothing in it has a date.
 */
export async function* readFitFile({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const links: LinkAssembler[] = [];
  // The heart rates of a strap may be a file of their own, chained behind the activity they belong to.
  const strap = new StrapHeartRates();
  decodeFit(await gather(bytes), {
    startLink: () =>
      links.push(new LinkAssembler(strap, links.length === 0 ? '' : `file ${links.length + 1}, `)),
    message: (message) => links.at(-1)!.take(message),
    warn: (code, where) => links.at(-1)!.warn(code, where),
  });
  const records = links.flatMap((link) => [...link.finish()]);
  // Settings, workouts and courses are whole files without a measurement: say so instead of importing silence.
  if (records.length === 0) {
    yield { kind: 'warning', warning: { code: 'nothing_measured', where: 'file', count: 1 } };
  }
  yield* records;
  if (links.some(({ isUndated }) => isUndated) && records.every(({ kind }) => kind === 'warning')) {
    throw new SourceFileError(
      'undated-recording',
      'Every time in this file counts from when the device was switched on, so nothing says on which day it was. ' +
        'Set the clock of the device, or let it find its position, before the next recording.',
      'session',
    );
  }
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largestFileBytes) {
      throw new SourceFileError(
        'file-too-large',
        'The file is larger than 64 MiB.',
        `byte ${largestFileBytes}`,
        { mebibytes: 64 },
      );
    }
    parts.push(chunk);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
