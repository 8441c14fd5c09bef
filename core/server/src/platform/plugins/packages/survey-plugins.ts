import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPluginList } from '../plugin-list.js';
import type { PluginJudgement } from './judge-plugin.js';
import { judgePlugin } from './judge-plugin.js';
import { locatePlugin } from './locate-plugin.js';
import type { PackagePolicy } from './package-policy.js';
import type { PluginTrust } from './plugin-trust.js';
import { readPackageJson } from './read-package-json.js';

/** One plugin, looked at without running it. */
export interface SurveyedPlugin {
  /** As the list names it, or the folder it is installed in. */
  from: string;
  /** What it calls itself; null where that is not known for sure. */
  name: string | null;
  version: string | null;
  trust: PluginTrust;
  isListed: boolean;
  /** Why it does not run; null where it does. */
  problem: string | null;
}

/** Every plugin of the list, and every installed one that is not on it. */
export async function surveyPlugins(listFile: string, policy: PackagePolicy): Promise<SurveyedPlugin[]> {
  const surveyed: (SurveyedPlugin & { root: string })[] = [];
  for (const { from, allowUnsigned } of await readPluginList(listFile))
    surveyed.push(await survey(from, listFile, policy, { isListed: true, allowUnsigned }));
  const names = await readdir(policy.folder).catch(() => []);
  for (const name of names.filter((candidate) => !candidate.startsWith('.'))) {
    const from = join(policy.folder, name);
    const found = await survey(from, listFile, policy, { isListed: false, allowUnsigned: false });
    if (!surveyed.some(({ root }) => root === found.root)) surveyed.push(found);
  }
  return surveyed.map(({ root, ...plugin }) => (void root, plugin));
}

async function survey(
  from: string,
  listFile: string,
  policy: PackagePolicy,
  { isListed, allowUnsigned }: { isListed: boolean; allowUnsigned: boolean },
): Promise<SurveyedPlugin & { root: string }> {
  const located = await locatePlugin(from, listFile).catch((error: Error) => error);
  if (located instanceof Error) {
    const problem = located.message.split('\n')[0]!;
    return { from, root: from, name: null, version: null, trust: 'unsigned', isListed, problem };
  }
  const judged = await judgePlugin(located, policy);
  const problem =
    'problem' in judged && !(judged.trust === 'unsigned' && allowUnsigned) ? judged.problem : null;
  return {
    from,
    root: located.root,
    ...(await nameOf(located.root, judged)),
    trust: judged.trust,
    isListed,
    problem,
  };
}

/** Nothing is said of the name of what was changed: whoever changed it chose it. */
async function nameOf(
  root: string,
  judged: PluginJudgement,
): Promise<{ name: string | null; version: string | null }> {
  if (judged.trust === 'signed') return { name: judged.manifest.id, version: judged.manifest.version };
  if (judged.trust !== 'core' && judged.trust !== 'unsigned') return { name: null, version: null };
  const { name, version } = await readPackageJson(root);
  return { name: name ?? null, version: version ?? null };
}
