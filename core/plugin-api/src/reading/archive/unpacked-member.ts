import type { ArchiveMember } from '../../extension-points/wearable-source.js';
import { headBytes, isGzip } from './file-marks.js';
import { peek } from './peek.js';
import type { UnpackBudget } from './unpack-budget.js';
import { gunzip } from './unpack.js';

/** A claimed member keeps its path, by which its archive speaks of it; its bytes come unpacked where it is a gzip. */
export function unpackedMember(member: ArchiveMember, budget: UnpackBudget): ArchiveMember {
  const open = async function* () {
    const { head, bytes } = await peek(member.open(), headBytes);
    yield* isGzip(head) ? gunzip(bytes, budget) : bytes;
  };
  return { ...member, open };
}

/** The beginning of a file nobody claimed, what is in it where it is a gzip, and its name without the ending of one. */
export async function openMember(member: ArchiveMember, budget: UnpackBudget) {
  const packed = await peek(member.open(), headBytes);
  if (!isGzip(packed.head)) return { ...packed, name: member.path };
  return {
    ...(await peek(gunzip(packed.bytes, budget), headBytes)),
    name: member.path.replace(/\.gz$/i, ''),
  };
}
