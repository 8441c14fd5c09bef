import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledgePack } from '@regimen/plugin-api';
import { workspaceRoot } from '../journeys/support/regimen-process.js';

it('loads the rule that the guide shows', () => {
  const guide = readFileSync(join(workspaceRoot, 'docs/guides/knowledge-packs.md'), 'utf8');
  const [, text = ''] = /```yaml\n(rules:[\s\S]*?)```/.exec(guide) ?? [];
  const loaded = loadKnowledgePack({ id: 'guide', version: '1.0.0', files: [{ name: 'guide.yaml', text }] });
  expect(loaded.ok ? [] : loaded.problem.issues).toEqual([]);
  expect(loaded.ok && loaded.value.rules.map(({ id }) => id)).toEqual(['shoulder-operation-recent']);
});
