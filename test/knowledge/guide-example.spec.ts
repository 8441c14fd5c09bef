import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledgePack } from '@regimen/plugin-api';
import { workspaceRoot } from '../journeys/support/regimen-process.js';

const guide = readFileSync(join(workspaceRoot, 'docs/guides/knowledge-packs.md'), 'utf8');

function load(block: RegExp) {
  const [, text = ''] = block.exec(guide) ?? [];
  const loaded = loadKnowledgePack({ id: 'guide', version: '1.0.0', files: [{ name: 'guide.yaml', text }] });
  expect(loaded.ok ? [] : loaded.problem.issues).toEqual([]);
  return loaded;
}

it('loads the exercise that the guide shows', () => {
  const loaded = load(/```yaml\n(exercises:[\s\S]*?)```/);
  expect(loaded.ok && loaded.value.exercises.map(({ id }) => id)).toEqual(['clamshell']);
});

it('loads the rule that the guide shows', () => {
  const loaded = load(/```yaml\n(rules:[\s\S]*?)```/);
  expect(loaded.ok && loaded.value.rules.map(({ id }) => id)).toEqual(['shoulder-operation-recent']);
});

it('loads the edge that the guide shows', () => {
  const loaded = load(/```yaml\n(edges:[\s\S]*?)```/);
  expect(loaded.ok && loaded.value.edges?.map(({ to }) => to)).toEqual(['nutrient:vitamin-b12']);
});
