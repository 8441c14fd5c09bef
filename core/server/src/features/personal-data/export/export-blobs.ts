import { BlobStore } from '../../../platform/blobs/blob-store.js';

/** Where finished exports lie, sealed, until they are fetched or grow old. */
export class ExportBlobs extends BlobStore {}
