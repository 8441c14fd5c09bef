import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import { decodeFit } from './format/decode-fit.js';
import { LinkAssembler } from './meaning/assemble-link.js';

/** A day of one record per second is about 3 MB; beyond this no device's file goes. */
const largestFileBytes = 64 * 1024 * 1024;

/** Reads a FIT file or chain. @throws SourceFileError when it is too large, empty or no FIT file. */
export async function* readFitFile({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const links: LinkAssembler[] = [];
  decodeFit(await gather(bytes), {
    startLink: () => links.push(new LinkAssembler()),
    message: (message) => links.at(-1)!.take(message),
    warn: (code, where) => links.at(-1)!.warn(code, where),
  });
  const records = links.flatMap((link) => [...link.finish()]);
  // Settings, workouts and courses are whole files without a measurement: say so instead of importing silence.
  if (records.length === 0) {
    yield { kind: 'warning', warning: { code: 'nothing_measured', where: 'file', count: 1 } };
  }
  yield* records;
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
      );
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
