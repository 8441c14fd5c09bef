import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPluginHost, loadPlugins } from '@regimen/server/testing';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { attackUnpacking } from '../support/odd-archives.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What came of starting with a list whose operator answers for all of it: running ids, and why others did not. */
async function started(
  folder: string,
  plugins: readonly object[],
): Promise<{ running: readonly string[]; problems: readonly string[]; refused: string | null }> {
  const listFile = join(folder, 'plugins.json');
  await writeFile(
    listFile,
    JSON.stringify({ plugins: plugins.map((plugin) => ({ allowUnsigned: true, ...plugin })) }),
  );
  try {
    const registry = await loadPlugins(listFile, (definition) =>
      createPluginHost(definition, {
        logger: silent,
        now: () => new Date(),
        storage: null,
        enqueue: () => Promise.resolve(),
      }),
    );
    return {
      running: registry.running.map(({ definition }) => definition.id),
      problems: registry.quarantined.map(({ problem }) => problem),
      refused: null,
    };
  } catch (error) {
    return { running: [], problems: [], refused: (error as Error).message };
  }
}

/** A plugin of the attacker's, by what its definition says. */
async function pluginSaying(
  folder: string,
  name: string,
  changes: string,
  more: object = {},
): Promise<string> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'package.json'), JSON.stringify({ main: 'index.mjs', ...more }));
  await writeFile(
    join(place, 'index.mjs'),
    `export default { id: 'wearable-evil', version: '1.0.0', title: { en: 'E', zh: 'E' }, requires: { host: '^1.0.0' },
      options: { safeParse: (data) => ({ success: true, data }) }, access: [], setup: () => ({}), ${changes} };`,
  );
  return place;
}

const packages: Row = {
  id: 'H059',
  run: async () => {
    const findings = new Findings();
    const folder = await mkdtemp(join(tmpdir(), 'regimen-evil-'));
    const ids = [
      '../evil',
      'Wearable-Evil',
      'wearable-../../core',
      'wearable-evil;drop',
      'evil',
      `wearable-${'a'.repeat(80)}`,
      'wearable-é',
      '__proto__',
      'wearable-a_b',
      '',
    ];
    for (const [index, id] of ids.entries()) {
      const from = await pluginSaying(folder, `id-${index}`, `id: ${JSON.stringify(id)}`);
      const { running } = await started(folder, [{ from }]);
      findings.hold(running.length === 0, `the id ${JSON.stringify(id)} runs`);
    }
    for (const from of [
      '/etc/passwd',
      '../../../../etc/passwd',
      '/proc/self/environ',
      'http://127.0.0.1/x.mjs',
      'data:text/javascript,export default 1',
      'node:fs',
      'file:///etc/passwd',
      '../'.repeat(20),
    ]) {
      const { running, problems, refused } = await started(folder, [{ from }]);
      findings.hold(running.length === 0, `${from} runs`);
      findings.hold(!/root:x|PATH=/.test(`${problems.join()}${refused}`), `${from} was read aloud`);
    }
    const ran = join(folder, 'script-ran');
    const scripts = {
      preinstall: `touch ${ran}`,
      install: `touch ${ran}`,
      postinstall: `touch ${ran}`,
      prepare: `touch ${ran}`,
    };
    const honest = await pluginSaying(folder, 'scripts', '', { scripts });
    const { running } = await started(folder, [{ from: honest }]);
    findings.hold(
      running.join() === 'wearable-evil',
      'the plugin with scripts, which is sound itself, does not run',
    );
    findings.hold(!existsSync(ran), 'a script of its package ran');
    const native = join(folder, 'native');
    await mkdir(native);
    await writeFile(join(native, 'package.json'), '{ "main": "evil.node" }');
    await writeFile(join(native, 'evil.node'), Buffer.from('\x7fELF'));
    findings.hold(
      (await started(folder, [{ from: native }])).running.length === 0,
      'native code runs as a plugin',
    );
    for (const extra of [{ __proto__: null, run: 'x' }, { command: 'sh' }]) {
      const { refused } = await started(folder, [{ from: honest, ...extra }]);
      findings.hold(refused !== null, 'a list with fields nobody knows is taken');
    }
    await rm(folder, { recursive: true });
    const archives = await attackUnpacking(findings);
    return findings.evidence(
      `Plugins come from the operator's list only: ten false ids, eight addresses that are no plugin, a native module and unknown fields are refused; scripts of a package are never run. ${archives} packages that would break out of their folder, bring links, native code or a bomb are refused whole, though a trusted key signed them.`,
    );
  },
};

const liar: Row = {
  id: 'H095',
  run: async () => {
    const findings = new Findings();
    const folder = await mkdtemp(join(tmpdir(), 'regimen-liar-'));
    const attempt = (body: string) => `setup: async (host) => { ${body}; return {}; }`;
    const lies: Readonly<Record<string, string>> = {
      'asks for the network without saying so': attempt("await host.fetch('https://example.org/')"),
      'reaches a host it did not name': `access: ['network'], outboundHosts: ['example.org'], ${attempt("await host.fetch('https://example.com/')")}`,
      'puts a job of the core into the queue': attempt("await host.enqueue('imports', { importId: 'x' })"),
      'writes a plan': attempt("await host.write('plan', {})"),
      'asks for another workspace': attempt("await host.query({ tenant: 'T2' })"),
      'asks the host for what none offers, past its own hand': attempt(`
        const fs = await import('node:fs');
        for (let id = 900; id < 903; id += 1) {
          const body = Buffer.from(JSON.stringify({ kind: 'call', id, method: 'write-plan', args: [{}], nowMs: 0 }));
          const head = Buffer.alloc(4);
          head.writeUInt32LE(body.length);
          fs.writeSync(3, Buffer.concat([head, body]));
        }
        await new Promise((resolve) => setTimeout(resolve, 100))`),
      'changes its host': attempt('host.pluginId = "core"'),
      'brings knowledge it did not declare':
        'setup: () => ({ knowledgePacks: [{ id: "evil", version: "1", rules: [] }] })',
      'brings a source it did not declare': 'setup: () => ({ wearableSources: [{ id: "evil" }] })',
    };
    for (const [index, [title, changes]] of Object.entries(lies).entries()) {
      const from = await pluginSaying(folder, `lie-${index}`, changes);
      const { running } = await started(folder, [{ from }]);
      findings.hold(running.length === 0, `a plugin that ${title} runs`);
    }
    const thrice = await pluginSaying(
      folder,
      'thrice',
      attempt(
        "for (let n = 0; n < 3; n += 1) await host.fetch('https://example.org/').catch(() => undefined)",
      ),
    );
    for (const tier of ['isolated', 'trusted']) {
      const { running, problems } = await started(folder, [{ from: thrice, tier }]);
      findings.hold(
        running.length === 0 && /refused what it did not declare 3 times/.test(problems.join()),
        `A plugin of the tier ${tier} that was refused three times and hid it goes on running`,
      );
    }
    await rm(folder, { recursive: true });
    return findings.evidence(
      `${Object.keys(lies).length} lies about access: the host offers nothing that was not declared, no other workspace can even be named, what was not declared is left out, and who was refused three times is disabled, in a process of its own or in the host's.`,
    );
  },
};

export const pluginPackageRows: readonly Row[] = [packages, liar];
