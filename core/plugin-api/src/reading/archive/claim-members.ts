import type { ArchiveMember, WearableSource } from '../../extension-points/wearable-source.js';

/** Members of an archive that one source reads together. */
export interface Claim {
  source: WearableSource;
  members: readonly ArchiveMember[];
}

/**
 * Asks each source in turn for the members it needs together; the first that claims a member has it. A claim for what
 * is not in the archive, or of a source that fails on its names, counts for nothing.
 */
export function claimsOf(sources: readonly WearableSource[], members: readonly ArchiveMember[]): Claim[] {
  const claims: Claim[] = [];
  let free = members;
  for (const source of sources) {
    const claimed = namesClaimed(source, free);
    const taken = free.filter(({ path }) => claimed.has(path));
    if (taken.length === 0) continue;
    claims.push({ source, members: taken });
    free = free.filter(({ path }) => !claimed.has(path));
  }
  return claims;
}

function namesClaimed(source: WearableSource, free: readonly ArchiveMember[]): ReadonlySet<string> {
  if (!source.claimMembers || !source.readArchive) return new Set();
  try {
    return new Set(source.claimMembers(free.map(({ path }) => path)));
  } catch {
    return new Set();
  }
}
