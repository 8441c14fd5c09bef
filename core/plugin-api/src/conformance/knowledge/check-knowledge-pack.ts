import { checkPack } from '@regimen/domain';
import type { KnowledgePack } from '@regimen/domain';
import semver from 'semver';
import { knowledgeFileSchema } from '../../knowledge/knowledge-schema.js';
import { finding, inWords } from '../finding.js';

/** A pack has the shape of pack files, passes the loader's checks and each rule's own tests, and holds something. */
export function checkKnowledgePack(pack: KnowledgePack): string[] {
  const { id, version, rules, templates, exercises, activities, edges = [] } = pack;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(`Pack ${id}`, what, remedy));
  if (semver.valid(version) === null)
    find(
      `version "${version}" is no version`,
      'Write major.minor.patch: decisions name the version they rest on',
    );
  const shaped = knowledgeFileSchema.safeParse({ rules, templates, exercises, activities, edges });
  if (!shaped.success) {
    for (const { path, message } of shaped.error.issues)
      find(`${path.join('.')}: ${message}`, 'See docs/reference/knowledge-pack.schema.json');
    return findings;
  }
  if ([rules, templates, exercises, activities, edges].every((list) => list.length === 0))
    find('is empty', 'Give it a rule, a template, an exercise, an activity or an edge');
  try {
    for (const { path, message } of checkPack(pack))
      find(`${path} ${message}`, 'Correct the rule or its test');
  } catch (error) {
    find(`cannot be checked: ${inWords(error)}`, 'Load it with loadKnowledgePack');
  }
  return findings;
}
