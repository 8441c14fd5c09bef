import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), '../clock-shift.js');

/** A clock of one process of the product, for a test to set. */
export interface ShiftedClock {
  /** What the process needs in its environment. */
  env: Readonly<Record<string, string>>;
  shift(minutes: number): Promise<void>;
}

export async function shiftedClock(file: string, minutes: number): Promise<ShiftedClock> {
  const shift = async (by: number) => {
    await writeFile(file, String(by * 60_000));
    // The process looks every 50 ms.
    await pause(200);
  };
  await shift(minutes);
  return { env: { NODE_OPTIONS: `--import ${pathToFileURL(program).href}`, SHIFTED_CLOCK: file }, shift };
}
