import type { ReadingContext } from '@regimen/plugin-api';
import type { BlobStore } from '../../platform/blobs/blob-store.js';
import type { ByteMeter } from './byte-meter.js';
import type { DeliveredFile } from './read-delivery.js';
import type { OpenedUpload } from './uploads.repository.js';

/** An upload as readers take it; the meter sees what they read. */
export function openDelivery(
  blobs: BlobStore,
  { id, key, fileName, sizeBytes }: OpenedUpload,
  context: ReadingContext & { knownSource?: string | null },
  meter: ByteMeter,
): DeliveredFile {
  return {
    ...context,
    name: fileName,
    sizeBytes,
    stream: () => meter.measure(blobs.open(id, key)),
    async anywhere() {
      const opened = await blobs.openAnywhere(id, key);
      return { ...meter.measureAccess(opened), close: () => opened.close() };
    },
  };
}
