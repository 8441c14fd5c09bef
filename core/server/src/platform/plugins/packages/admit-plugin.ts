import { join } from 'node:path';
import type { PluginDefinition } from '@regimen/plugin-api';
import { keepCheckedCopy } from './checked-copy.js';
import { judgePlugin } from './judge-plugin.js';
import { locatePlugin } from './locate-plugin.js';
import type { PackagePolicy } from './package-policy.js';
import { PluginRefused } from './plugin-trust.js';
import type { PluginTrust } from './plugin-trust.js';

/** What the list says of where a plugin comes from. */
export interface PluginOrigin {
  from: string;
  /** The operator answers for code that nobody signed. */
  allowUnsigned: boolean;
}

/** A plugin that may be imported, and from which file. */
export interface Admission {
  /** Absolute path of the file to import. */
  at: string;
  trust: PluginTrust;
  /** What was signed; the definition must say the same of itself. */
  signed?: { id: string; version: string };
}

/**
 * Decides whether a plugin may run, before any byte of it does.
 * @param policy who may sign; null where nobody may.
 * @throws PluginRefused with a sentence that says why not; Error when there is no such plugin.
 */
export async function admitPlugin(
  { from, allowUnsigned }: PluginOrigin,
  listFile: string,
  policy: PackagePolicy | null,
): Promise<Admission> {
  const { entry, ...located } = await locatePlugin(from, listFile);
  const judged = await judgePlugin(located, policy);
  if (judged.trust === 'core') return { at: entryOf(entry), trust: 'core' };
  if (judged.trust === 'unsigned') {
    if (allowUnsigned) return { at: entry(), trust: 'unsigned' };
    throw new PluginRefused(
      'unsigned',
      `${from} does not ship with Regimen. ${judged.problem} Install a package of it that is signed with a key you trust, or write "allowUnsigned": true beside it in ${listFile} if you answer for its code.`,
    );
  }
  if (judged.trust !== 'signed' || policy === null || judged.problem !== null)
    throw new PluginRefused(
      judged.trust,
      `${from} was left out. ${'problem' in judged ? judged.problem : ''}`,
    );
  const { id, version, main } = judged.manifest;
  if (judged.isNew) await policy.seen.set(id, version);
  const copy = await keepCheckedCopy(policy.folder, judged.files);
  return { at: join(copy, main), trust: 'signed', signed: { id, version } };
}

/** What ships with the product and was not built is no stranger's. */
function entryOf(entry: () => string): string {
  try {
    return entry();
  } catch (error) {
    throw new PluginRefused('core', (error as Error).message.split('\n')[0]!);
  }
}

/** A signed package whose plugin calls itself otherwise would get around what is noted of versions. */
export function holdToSignature({ signed }: Admission, { id, version }: PluginDefinition): void {
  if (signed && (signed.id !== id || signed.version !== version))
    throw new PluginRefused(
      'modified',
      `It was signed as ${signed.id} ${signed.version}, but calls itself ${id} ${version}.`,
    );
}
