import { stageFile } from '@regimen/server/testing';
import type { ImportDesk } from '@regimen/server/testing';

/** Seconds for reading the file apart and COPY of its rows into an unlogged table: the floor of importing it again. */
export async function stageOnly(
  desk: ImportDesk,
  bytes: AsyncIterable<Uint8Array>,
  timeZone: string,
): Promise<number> {
  const importId = await desk.handOver('export.xml', bytes);
  const began = performance.now();
  await stageFile(desk, importId, timeZone);
  return (performance.now() - began) / 1000;
}
