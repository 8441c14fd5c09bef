import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPluginHost, loadPlugins } from '@regimen/server/testing';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { World } from '../world/world.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Settings as they stand in the operator's file: as text, since `__proto__` in a literal would be lost on the way. */
const settings = [
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"prototype":{"isAdmin":true}}',
  '{"a.__proto__.isAdmin":true}',
  '{"a[__proto__]":{"isAdmin":true}}',
  '{"connections":{"__proto__":{"isAdmin":true}}}',
  '{"connections":[{"__proto__":{"isAdmin":true}}]}',
  '{"connections":{"constructor":{"prototype":{"isAdmin":true}}}}',
  '{"\\u005f\\u005fproto\\u005f\\u005f":{"isAdmin":true}}',
  '{"toString":"x","hasOwnProperty":1,"__defineGetter__":1}',
];

/** Starts a plugin of the product with such settings. @returns whether it runs */
async function startsWith(folder: string, plugin: string, options: string): Promise<boolean> {
  const from = JSON.stringify(join(workspaceRoot, 'plugins', plugin, 'dist/plugin.js'));
  const list = join(folder, 'plugins.json');
  await writeFile(list, `{"plugins":[{"from":${from},"options":${options}}]}`);
  const registry = await loadPlugins(list, (definition) =>
    createPluginHost(definition, {
      logger: silent,
      now: () => new Date(),
      storage: null,
      enqueue: () => Promise.resolve(),
    }),
  ).catch(() => null);
  return (registry?.running.length ?? 0) > 0;
}

function isClean(): boolean {
  const fresh: Record<string, unknown> = {};
  return (
    fresh['isAdmin'] === undefined &&
    !('isAdmin' in Object.prototype) &&
    !('isAdmin' in Array.prototype) &&
    typeof Object.prototype.toString === 'function'
  );
}

/** The same through every door of the api that takes an object. */
async function overTheApi({ users, p1 }: World, findings: Findings): Promise<void> {
  const { participantId } = p1;
  const query = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }';
  for (const part of ['"__proto__":{"isAdmin":true}', '"constructor":{"prototype":{"isAdmin":true}}'])
    for (const body of [
      `{"query":${JSON.stringify(query)},"variables":{"input":{"participantId":"${participantId}",${part}}}}`,
      `{"query":${JSON.stringify(query)},"variables":{${part}}}`,
      `{"query":"{ session { expiresAt } }",${part}}`,
      `{"query":"{ session { expiresAt } }","extensions":{${part}}}`,
    ]) {
      const answer = await users.pat1.post(body);
      findings.hold(
        answer.status < 500 && !answer.codes.includes('INTERNAL'),
        `${body.slice(0, 120)} answered ${answer.status} ${answer.codes.join()}`,
      );
    }
  // Were every object an administrator's now, or had a member more, this would be answered otherwise.
  const after = await users.pat1.ask('{ members { id } }');
  findings.hold(after.codes.includes('FORBIDDEN'), `a patient sees members: ${after.text.slice(0, 120)}`);
}

const pollution: Row = {
  id: 'H062',
  run: async (world) => {
    const findings = new Findings();
    const folder = await mkdtemp(join(tmpdir(), 'regimen-polluted-'));
    const plugins = ['identity-oidc', 'identity-saml', 'wearable-csv-table', 'model-openai-compatible'];
    try {
      let running = 0;
      for (const plugin of plugins)
        for (const options of settings) {
          if (await startsWith(folder, plugin, options)) running += 1;
          findings.hold(isClean(), `${plugin} with ${options} changed every object`);
        }
      findings.hold(
        await startsWith(folder, 'identity-oidc', '{"connections":[]}'),
        'honest settings do not start, so nothing was tried',
      );
      await overTheApi(world, findings);
      return findings.evidence(
        `${settings.length} spellings of a way to every object, as settings of ${plugins.length} plugins: ${running} started, with those keys left out, the rest were refused by the schema of their settings, and no object changed. By the api: refused or left out, and a patient stays a patient.`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

export const pollutedSettingsRows: readonly Row[] = [pollution];
