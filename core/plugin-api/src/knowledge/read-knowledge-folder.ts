import { readdirSync, readFileSync } from 'node:fs';
import type { KnowledgePack } from '@regimen/domain';
import { loadKnowledgePack } from './load-knowledge-pack.js';

/**
 * Reads a plugin's knowledge pack from the YAML files under its own folders.
 * @param input.root folder of the plugin, ending in a slash. @param input.folders folders in it, such as `rules`.
 * @throws Error naming each faulty file and line: a pack with a fault is not loaded in part.
 */
export function readKnowledgeFolder(input: {
  id: string;
  version: string;
  root: URL;
  folders: readonly string[];
}): KnowledgePack {
  const files = input.folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, input.root))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({
        name: `${folder}/${name}`,
        text: readFileSync(new URL(`${folder}/${name}`, input.root), 'utf8'),
      })),
  );
  const result = loadKnowledgePack({ id: input.id, version: input.version, files });
  if (result.ok) return result.value;
  throw new Error(result.problem.issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n'));
}
