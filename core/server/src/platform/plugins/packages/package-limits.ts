/** What a package may be at most: read whole into memory, so that what was checked is what is used. */
export const packageLimits = {
  files: 2_000,
  /** Of all files together, unpacked. */
  bytes: 64 * 1024 * 1024,
  pathLength: 200,
  depth: 16,
};

/** Headers of an archive beside the files: two blocks for each, and padding. */
export const archiveBytes = packageLimits.bytes + packageLimits.files * 2_048;
