import { execFile } from 'node:child_process';
import { chown, mkdir, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of so many megabytes, lying over a folder. */
export interface SmallDisk {
  grow(megabytes: number): Promise<void>;
  remove(): Promise<void>;
}

/** Lays a small disk over a folder. @returns null where whoever runs this may not mount */
export async function smallDisk(folder: string, megabytes: number, like: string): Promise<SmallDisk | null> {
  await mkdir(folder, { recursive: true });
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  if (!isMounted) return null;
  const { uid, gid } = await stat(like);
  await chown(folder, uid, gid);
  return {
    grow: async (larger) => {
      await run('mount', ['-o', `remount,size=${larger}m`, folder]);
    },
    remove: async () => {
      await run('umount', ['-l', folder]);
    },
  };
}
