import { decodeText, gatherBytes, isJsonObject } from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import type { ArchiveMember } from '@regimen/plugin-api';

/** Readings of one row are small: an hour's pulse, or a session at 1 Hz. */
const mostBytes = 16 * 1024 * 1024;

/** The JSON that lies beside the tables, found by the name a row gives. */
export class Companions {
  private readonly byName: ReadonlyMap<string, ArchiveMember>;

  constructor(
    members: readonly ArchiveMember[],
    private readonly remarks: Remarks,
  ) {
    this.byName = new Map(members.map((member) => [baseName(member.path), member]));
  }

  /** The list in the file of that name; null where there is none, with a remark where it cannot be read. */
  async list(name: string | undefined): Promise<readonly JsonObject[] | null> {
    const member = name === undefined ? undefined : this.byName.get(baseName(name));
    if (!member) return null;
    try {
      const document = JSON.parse(decodeText(await gatherBytes(member.open(), mostBytes))) as unknown;
      if (Array.isArray(document)) return document.filter(isJsonObject);
    } catch {
      // Said below: the row it belongs to is kept.
    }
    this.remarks.add('companion_unreadable', baseName(member.path));
    return null;
  }
}

function baseName(path: string): string {
  return path.replace(/^.*\//, '');
}
