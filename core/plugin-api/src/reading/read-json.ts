import { SourceFileError } from '../extension-points/wearable-source.js';
import { decodeText } from './decode-text.js';
import { gatherBytes } from './gather-bytes.js';

const mostBytes = 64 * 1024 * 1024;

/**
 * A JSON document of at most 64 MiB. What it holds is unknown and must be checked field by field.
 * @throws SourceFileError when it is too large or no JSON.
 */
export async function readJson(bytes: AsyncIterable<Uint8Array>): Promise<unknown> {
  const text = decodeText(await gatherBytes(bytes, mostBytes));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    throw new SourceFileError(
      'not-json',
      'The file is no valid JSON, or was cut off. Export it again.',
      at === undefined ? 'end of file' : `character ${at}`,
    );
  }
}
