import { readdirSync, readFileSync } from 'node:fs';
import type { KnowledgePack } from '@regimen/domain';
import { loadKnowledgePack } from '@regimen/plugin-api';

const folders = ['rules', 'catalogue'];

/** Reads the pack shipped beside this code. @throws Error naming each faulty file and line. */
export function readPack(version: string): KnowledgePack {
  const files = folders.flatMap((folder) => {
    const url = new URL(`../${folder}/`, import.meta.url);
    return readdirSync(url)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(new URL(name, url), 'utf8') }));
  });
  const result = loadKnowledgePack({ id: 'knowledge-foundations', version, files });
  if (result.ok) return result.value;
  throw new Error(result.problem.issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n'));
}
