import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { checkedCopyAround } from './checked-copy.js';
import { folderAround } from './locate-plugin.js';

/**
 * What of the disk is a plugin's own, in whichever process it runs: never a folder that something else lies in too.
 * @param from as the operator's list names it.
 * @param at file that is imported.
 */
export function pluginFolder(from: string, listFile: string, at: string): string {
  const copy = checkedCopyAround(at);
  if (copy !== null) return realpathSync(copy);
  const isPath = from.startsWith('.') || isAbsolute(from);
  if (!isPath) return realpathSync(folderAround(at, ['package.json']) ?? dirname(at));
  const named = realpathSync(resolve(dirname(listFile), from));
  return statSync(named).isDirectory() ? named : dirname(named);
}
