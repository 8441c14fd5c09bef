import { SourceFileError } from '../../extension-points/wearable-source.js';

/** What an archive may come to, whatever lies nested in it. */
export interface ArchiveLimits {
  entries: number;
  /** Unpacked bytes for each packed one, of one entry and of a whole archive, beyond the slack. */
  ratio: number;
  slackBytes: number;
  entryBytes: number;
  /** Unpacked in all, what is unpacked twice counted twice. */
  totalBytes: number;
  /** Archives within archives, the outermost counted. */
  depth: number;
}

/** Text packs to a tenth, a table of equal rows to a hundredth: past these, an archive is built to hurt. */
export const archiveLimits: ArchiveLimits = {
  entries: 50_000,
  ratio: 200,
  slackBytes: 1024 * 1024,
  entryBytes: 16 * 1024 ** 3,
  totalBytes: 64 * 1024 ** 3,
  depth: 3,
};

/** What is left of an archive's limits while it is read. */
export class UnpackBudget {
  private entries = 0;
  private bytes = 0;

  constructor(readonly limits: ArchiveLimits = archiveLimits) {}

  /** Nothing more can be read: what was found before stands. */
  get spent(): boolean {
    return this.entries > this.limits.entries || this.bytes > this.limits.totalBytes;
  }

  /** @throws SourceFileError `archive-too-large`. */
  takeEntry(): void {
    this.entries += 1;
    if (this.entries > this.limits.entries)
      throw tooLarge(`The archive holds more than ${this.limits.entries} files. Import it in parts.`);
  }

  /** @throws SourceFileError `archive-too-large`. */
  takeBytes(count: number): void {
    this.bytes += count;
    if (this.bytes > this.limits.totalBytes) throw tooLarge('The archive unpacks to more than any export.');
  }

  /** @throws SourceFileError `archive-too-large` where so few packed bytes come to so many. */
  checkRatio(packedBytes: number, unpackedBytes: number): void {
    const { ratio, slackBytes, entryBytes } = this.limits;
    if (unpackedBytes > packedBytes * ratio + slackBytes || unpackedBytes > entryBytes)
      throw tooLarge('The archive unpacks to more than any export.');
  }
}

function tooLarge(message: string): SourceFileError {
  return new SourceFileError('archive-too-large', message, 'archive');
}
